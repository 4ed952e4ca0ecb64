package vn.handbook.document;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.handbook.shared.text.Folding;

/**
 * The kinds of Party documents and their symbols (399-QĐ/TW; symbols as in 36-HD/VPTW). Type and
 * symbol are two things: QĐ is both a decision and a regulation.
 */
public enum DocumentType {
    RESOLUTION("Nghị quyết", "NQ"),
    DECISION("Quyết định", "QĐ"),
    REGULATION("Quy định", "QĐ", "QĐi"),
    DIRECTIVE("Chỉ thị", "CT"),
    CONCLUSION("Kết luận", "KL"),
    STATUTE("Quy chế", "QC"),
    CIRCULAR("Thông tri", "TT"),
    GUIDANCE("Hướng dẫn", "HD"),
    NOTICE("Thông báo", "TB"),
    COMMUNIQUE("Thông cáo", "TC"),
    REPORT("Báo cáo", "BC"),
    PLAN("Kế hoạch", "KH"),
    PROGRAMME("Chương trình", "CTr"),
    PROJECT("Đề án", "ĐA"),
    SUBMISSION("Tờ trình", "TTr"),
    OFFICIAL_LETTER("Công văn", "CV"),
    MINUTES("Biên bản", "BB");

    private final String label;
    private final List<String> symbols;

    DocumentType(String label, String... symbols) {
        this.label = label;
        this.symbols = List.of(symbols);
    }

    /** The Vietnamese name. */
    public String label() {
        return label;
    }

    boolean hasSymbol(String symbol) {
        return symbols.contains(symbol);
    }

    /** The type with this Vietnamese name. */
    public static Optional<DocumentType> labelled(String label) {
        return Arrays.stream(values()).filter(type -> type.label.equals(label)).findFirst();
    }

    /**
     * The types that a folded symbol or name stands for: {@code qd} for two, {@code nghi quyet} for
     * one.
     */
    static List<DocumentType> typedAs(String folded) {
        return Arrays.stream(values())
                .filter(
                        type ->
                                Folding.fold(type.label).equals(folded)
                                        || type.symbols.stream()
                                                .anyMatch(s -> Folding.fold(s).equals(folded)))
                .toList();
    }
}
