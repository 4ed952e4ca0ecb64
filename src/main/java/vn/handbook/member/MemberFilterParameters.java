package vn.handbook.member;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of lists of members. */
public class MemberFilterParameters {
    private static final int OLDEST = 150;

    @QueryParam("organizationId")
    @Parameter(
            description = "Chỉ tổ chức này và cấp dưới của nó.",
            example = "01978400-0000-7001-8000-000000000101")
    UUID organizationId;

    @QueryParam("status")
    MemberStatus status;

    @QueryParam("q")
    @Size(max = 200)
    @Parameter(
            description =
                    "Các từ của họ tên theo thứ tự bất kỳ, có dấu hay không dấu, hoặc trọn số thẻ.",
            example = "nguyen thi")
    String q;

    @QueryParam("ageFrom")
    @Min(0)
    @Max(OLDEST)
    @Parameter(description = "Từ bao nhiêu tuổi.")
    Integer ageFrom;

    @QueryParam("ageTo")
    @Min(0)
    @Max(OLDEST)
    @Parameter(description = "Đến bao nhiêu tuổi.")
    Integer ageTo;

    @QueryParam("sex")
    Sex sex;

    @QueryParam("position")
    @Parameter(description = "Đang giữ chức vụ này, ở bất kỳ tổ chức nào.")
    PositionKind position;

    @QueryParam("admittedFrom")
    @Parameter(description = "Vào Đảng từ ngày.")
    LocalDate admittedFrom;

    @QueryParam("admittedTo")
    @Parameter(description = "Vào Đảng đến hết ngày.")
    LocalDate admittedTo;

    @QueryParam("temporary")
    @DefaultValue("false")
    @Parameter(
            description =
                    "Thay vì đảng viên của các chi bộ, những người từ nơi khác đang sinh hoạt tạm thời ở đó.")
    Boolean temporary;

    MemberFilter filter() {
        return new MemberFilter(
                organizationId,
                status,
                q,
                ageFrom,
                ageTo,
                sex,
                position,
                admittedFrom,
                admittedTo,
                temporary);
    }
}
