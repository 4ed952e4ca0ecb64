package vn.handbook.shared.problem;

import jakarta.inject.Singleton;

/** The problems that any endpoint can answer with. */
public enum CommonProblem implements ProblemType {
    INVALID_REQUEST(400, "Yêu cầu không hợp lệ", "The request is not valid"),
    UNAUTHENTICATED(401, "Cần đăng nhập", "Sign-in is needed"),
    FORBIDDEN(403, "Không có quyền làm việc này", "You are not allowed to do this"),
    NOT_FOUND(404, "Không tìm thấy", "Not found"),
    METHOD_NOT_ALLOWED(
            405,
            "Phương thức không được hỗ trợ ở địa chỉ này",
            "This address does not know the method"),
    NOT_ACCEPTABLE(
            406,
            "Không trả lời được ở định dạng được yêu cầu",
            "The asked-for format cannot be answered"),
    CONFLICT(409, "Mâu thuẫn với trạng thái hiện tại", "Clashes with the present state"),
    STILL_RUNNING(
            409,
            "Yêu cầu cùng khoá đang được xử lý",
            "A request with the same key is still running"),
    STALE(412, "Dữ liệu đã được người khác sửa", "Somebody else has changed this meanwhile"),
    PAYLOAD_TOO_LARGE(413, "Nội dung gửi lên quá lớn", "The body is too large"),
    URI_TOO_LONG(414, "Địa chỉ quá dài", "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(
            415, "Định dạng nội dung không được hỗ trợ", "The body's format is not supported"),
    RANGE_NOT_SATISFIABLE(416, "Không có phần được yêu cầu", "The asked-for part does not exist"),
    KEY_REUSED(
            422,
            "Khoá Idempotency-Key đã dùng cho nội dung khác",
            "The Idempotency-Key was used for another body"),
    RULE_BROKEN(422, "Trái với quy định nghiệp vụ", "A rule of the domain is broken"),
    PRECONDITION_REQUIRED(428, "Cần gửi If-Match", "If-Match is needed"),
    TOO_MANY_REQUESTS(
            429, "Quá nhiều yêu cầu, hãy chờ một lát", "Too many requests, wait a moment"),
    HEADERS_TOO_LARGE(431, "Phần đầu của yêu cầu quá lớn", "The request's headers are too large"),
    INTERNAL_ERROR(500, "Lỗi của hệ thống", "The service failed"),
    UNAVAILABLE(
            503,
            "Hệ thống tạm thời chưa phục vụ được",
            "The service is not available for the moment");

    private final Kind kind;

    CommonProblem(int status, String vietnamese, String english) {
        this.kind = Kind.of(status, vietnamese, english);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Singleton
    static final class Catalog implements ProblemCatalog {
        @Override
        public ProblemType[] types() {
            return values();
        }
    }
}
