package vn.handbook.demo;

import java.util.Arrays;

/** Who issued the papers of the demonstration; those of the Centre are in every library. */
enum DemoIssuer {
    BCHTW("Ban Chấp hành Trung ương"),
    BCT("Bộ Chính trị"),
    BBT("Ban Bí thư"),
    VPTW("Văn phòng Trung ương Đảng"),
    BTCTW("Ban Tổ chức Trung ương"),
    BTGDVTW("Ban Tuyên giáo và Dân vận Trung ương"),
    UBKTTW("Ủy ban Kiểm tra Trung ương"),
    BCD_KHCN("Ban Chỉ đạo Trung ương về KHCN, ĐMST và CĐS", "BCĐTW", "BCHTW"),
    TU_DIEN_BIEN("Tỉnh uỷ Điện Biên", "TU", null),
    TU_LAM_GIANG("Tỉnh uỷ Lam Giang", "TU", null),
    TU_NGHE_AN("Tỉnh uỷ Nghệ An", "TU", null),
    TU_PHU_THO("Tỉnh uỷ Phú Thọ", "TU", null),
    TU_THAI_NGUYEN("Tỉnh uỷ Thái Nguyên", "TU", null),
    VPTU_PHU_THO("Văn phòng Tỉnh uỷ Phú Thọ", "VPTU", "TU_PHU_THO"),
    CB_DOAI_HOA_LAM("Chi bộ thôn Đoài, xã Hoà Lam", "CB", null),
    CB_DOAI_TAN_GIANG("Chi bộ thôn Đoài, xã Tân Giang", "CB", null);

    private final String label;
    private final String symbol;
    private final String parent;

    DemoIssuer(String label) {
        this(label, null, null);
    }

    DemoIssuer(String label, String symbol, String parent) {
        this.label = label;
        this.symbol = symbol;
        this.parent = parent;
    }

    static DemoIssuer labelled(String label) {
        return Arrays.stream(values())
                .filter(issuer -> issuer.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No issuer " + label));
    }

    boolean isOfTheCentre() {
        return symbol == null;
    }

    String label() {
        return label;
    }

    String symbol() {
        return symbol;
    }

    String parent() {
        return parent;
    }
}
