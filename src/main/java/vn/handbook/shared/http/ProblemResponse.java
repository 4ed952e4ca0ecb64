package vn.handbook.shared.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.problem.Problem;
import vn.handbook.shared.problem.ProblemType;
import vn.handbook.shared.text.Language;

/** The wire form of a {@link Problem} (RFC 9457). */
@Schema(
        name = "Problem",
        additionalProperties = Schema.True.class,
        description = "Lời báo lỗi theo RFC 9457 (problem details).")
public record ProblemResponse(
        @NotNull
                @Schema(
                        description = "Địa chỉ giải thích loại lỗi này.",
                        examples = "/api/v1/problems/invalid-request")
                String type,
        @NotNull @Schema(examples = "Yêu cầu không hợp lệ") String title,
        @NotNull @Schema(examples = "400") Integer status,
        @Schema(description = "Điều gì sai ở chính lần này.") String detail,
        @NotNull @Schema(description = "Đường dẫn đã gọi.", examples = "/api/v1/documents")
                String instance,
        @NotNull @Schema(description = "Mã cố định cho chương trình.", examples = "INVALID_REQUEST")
                String code,
        @NotNull
                @Schema(
                        description = "Mã truy vết, đọc cho bộ phận hỗ trợ khi cần.",
                        examples = "4bf92f3577b34da6a3ce929d0e0e4736")
                String traceId,
        @Schema(description = "Tất cả lỗi của yêu cầu, không chỉ lỗi đầu tiên.")
                List<FaultResponse> errors,
        @Schema(
                        description = "Mã lỗi OAuth 2 (RFC 6749 §5.2), chỉ ở địa chỉ đăng nhập.",
                        examples = "invalid_grant")
                String error,
        @JsonProperty("error_description")
                @Schema(description = "Lời giải thích bằng tiếng Anh đi kèm `error`.")
                String errorDescription) {

    /** One fault: exactly one of {@code pointer}, {@code parameter} and {@code header} is there. */
    @Schema(name = "ProblemFault")
    public record FaultResponse(
            @Schema(description = "Con trỏ JSON (RFC 6901) tới chỗ sai.", examples = "/fullName")
                    String pointer,
            @Schema(description = "Tên tham số sai.") String parameter,
            @Schema(description = "Tên header sai.") String header,
            @NotNull @Schema(examples = "REQUIRED") String code,
            @NotNull @Schema(examples = "Không được để trống.") String message) {

        public static FaultResponse of(Fault fault, Language language) {
            return new FaultResponse(
                    fault.place() == Fault.Place.POINTER ? fault.name() : null,
                    fault.place() == Fault.Place.PARAMETER ? fault.name() : null,
                    fault.place() == Fault.Place.HEADER ? fault.name() : null,
                    fault.code(),
                    fault.message().in(language));
        }
    }

    static ProblemResponse of(Problem problem, String path, String traceId, Language language) {
        ProblemType type = problem.type();
        return new ProblemResponse(
                type.uri(),
                type.title().in(language),
                type.status(),
                problem.detail() == null ? null : problem.detail().in(language),
                path,
                type.name(),
                traceId,
                problem.faults().isEmpty()
                        ? null
                        : problem.faults().stream()
                                .map(f -> FaultResponse.of(f, language))
                                .toList(),
                problem.oauthError(),
                problem.oauthError() == null ? null : type.title().english());
    }
}
