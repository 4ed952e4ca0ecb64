package vn.handbook.shared.http;

/** The groups in which the contract shows the operations, in this order. */
public final class ApiTags {
    public static final String SIGN_IN = "Đăng nhập (sign-in)";
    public static final String ACCOUNTS = "Tài khoản và vai trò (accounts and roles)";
    public static final String ORGANIZATIONS = "Tổ chức đảng (organizations)";
    public static final String MEMBERS = "Đảng viên (members)";
    public static final String EXCHANGE = "Nhập danh sách (imports)";
    public static final String DOCUMENTS = "Văn bản (documents)";
    public static final String DOCUMENT_FILES = "Tệp của văn bản (document files)";
    public static final String RESOLUTIONS = "Nghị quyết cần học (resolutions)";
    public static final String STUDY_PLANS = "Kế hoạch học tập (study plans)";
    public static final String MY_STUDY = "Việc học của tôi (my study)";
    public static final String MY_READING = "Tủ sách của tôi (my reading)";
    public static final String REPORTS = "Báo cáo (reports)";
    public static final String TRAIL = "Nhật ký và dữ liệu của tôi (trail)";
    public static final String SERVICE = "Hệ thống (service)";

    private ApiTags() {}
}
