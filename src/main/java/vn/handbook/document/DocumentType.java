package vn.handbook.document;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.handbook.shared.text.Folding;
import vn.handbook.shared.text.Labelled;

/**
 * The kinds of Party documents and their symbols (399-QĐ/TW; symbols as in 36-HD/VPTW). Type and
 * symbol are two things: QĐ is both a decision and a regulation. The list is the regulation's; what
 * editors say of each is in the catalogue.
 */
public enum DocumentType implements Labelled {
    PLATFORM("Cương lĩnh chính trị"),
    CHARTER("Điều lệ Đảng"),
    STRATEGY("Chiến lược"),
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
    STATEMENT("Tuyên bố", "TB"),
    APPEAL("Lời kêu gọi", "LKG"),
    REPORT("Báo cáo", "BC"),
    PLAN("Kế hoạch", "KH"),
    PLANNING("Quy hoạch", "QH"),
    PROGRAMME("Chương trình", "CTr"),
    PROJECT("Đề án", "ĐA"),
    SCHEME("Phương án", "PA"),
    UNDERTAKING("Dự án", "DA"),
    SUBMISSION("Tờ trình", "TTr"),
    OFFICIAL_LETTER("Công văn", "CV"),
    MINUTES("Biên bản", "BB"),
    COPY("Bản sao", "BS"),
    INTRODUCTION("Giấy giới thiệu"),
    CERTIFICATE("Giấy chứng nhận"),
    TRAVEL_ORDER("Giấy đi đường"),
    LEAVE_PERMIT("Giấy nghỉ phép"),
    INVITATION("Giấy mời"),
    FORWARDING_SLIP("Phiếu chuyển"),
    DISPATCH_SLIP("Phiếu gửi"),
    PUBLIC_LETTER("Thư công");

    private final String label;
    private final List<String> symbols;

    DocumentType(String label, String... symbols) {
        this.label = label;
        this.symbols = List.of(symbols);
    }

    @Override
    public String label() {
        return label;
    }

    /** What a number bears for it, the usual one first; empty for those without number. */
    public List<String> symbols() {
        return symbols;
    }

    /** Whether documents of this type bear a number with a symbol; the charter does not. */
    boolean isNumbered() {
        return !symbols.isEmpty();
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
