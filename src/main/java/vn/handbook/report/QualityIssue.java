package vn.handbook.report;

import vn.handbook.shared.text.Labelled;

/** What is missing or cannot be in a record. */
public enum QualityIssue implements Labelled {
    /** Thiếu số căn cước. */
    NO_CITIZEN_ID("Thiếu số căn cước", "m.citizen_id_hash is null"),
    /** Đảng viên chính thức chưa có số thẻ. */
    NO_CARD_NUMBER(
            "Đảng viên chính thức chưa có số thẻ",
            "m.status in ('OFFICIAL', 'EXEMPT') and m.card_number is null"),
    /** Thiếu điện thoại. */
    NO_PHONE("Thiếu điện thoại", "m.phone_hash is null"),
    /** Vào Đảng khi chưa đủ 18 tuổi. */
    UNDERAGE_AT_ADMISSION(
            "Vào Đảng khi chưa đủ 18 tuổi",
            "m.admission_date < m.date_of_birth + interval '18 years'"),
    /** Trên 105 tuổi. */
    IMPROBABLE_AGE("Trên 105 tuổi", "m.date_of_birth < current_date - interval '105 years'"),
    /** Dự bị quá mười tám tháng: cần công nhận hoặc xoá tên. */
    PROBATION_TOO_LONG(
            "Dự bị quá mười tám tháng",
            "m.status = 'PROBATIONARY' and m.admission_date < current_date - interval '18 months'"),
    /** Trùng họ tên (không kể dấu) và ngày sinh với người khác trong phạm vi. */
    SAME_NAME_AND_BIRTH(
            "Trùng họ tên và ngày sinh",
            """
            exists (select from member d join organization e on e.id = d.organization_id
                where d.date_of_birth = m.date_of_birth and d.name_folded = m.name_folded and d.id <> m.id
                    and e.path && :roots)\
            """),
    /**
     * Cùng ngày sinh, cùng cấp trên trực tiếp cơ sở, họ tên (không kể dấu) chỉ khác một chữ cái.
     */
    NEAR_NAME(
            "Họ tên gần giống, cùng ngày sinh, trong cùng xã, phường",
            """
            exists (select from member d join organization e on e.id = d.organization_id
                where d.date_of_birth = m.date_of_birth and d.id <> m.id and e.path && :roots
                    and abs(length(d.name_folded) - length(m.name_folded)) <= 1
                    and levenshtein_less_equal(d.name_folded, m.name_folded, 1) = 1
                    and exists (select from organization c
                        where c.type = 'UPPER_GRASSROOTS' and c.id = any (o.path) and c.id = any (e.path)))\
            """);

    private final String label;

    /** A condition on the row {@code m}. */
    private final String condition;

    QualityIssue(String label, String condition) {
        this.label = label;
        this.condition = condition;
    }

    @Override
    public String label() {
        return label;
    }

    String condition() {
        return condition;
    }
}
