package vn.handbook.study;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.handbook.shared.http.ApiTags;
import vn.handbook.shared.http.Conditions;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.sheet.SheetFormat;
import vn.handbook.shared.sheet.Tabular;

@Path("/api/v1/me/study-record")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.MY_STUDY)
public class MyStudyRecordResource {
    private final StudyService study;
    private final Caller caller;
    private final Conditions conditions;

    MyStudyRecordResource(StudyService study, Caller caller, Conditions conditions) {
        this.study = study;
        this.caller = caller;
        this.conditions = conditions;
    }

    @GET
    @PermissionsAllowed(Access.STUDY)
    @Tabular(value = "Việc học trong năm", rows = StudyRecordSheet.class)
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Operation(
            operationId = "readMyStudyRecord",
            summary = "Năm ấy tôi đã học gì",
            description =
                    "Để tự kiểm điểm cuối năm; kể cả việc học của nơi tôi đã chuyển đi (my study record of a year).")
    @APIResponse(responseCode = "200", description = "Việc học của năm.")
    public RestResponse<StudyRecord> readMyStudyRecord(
            @Parameter(description = "Năm của hạn hoàn thành.", example = "2026")
                    @QueryParam("year")
                    @NotNull
                    @Min(2000)
                    @Max(2100)
                    Integer year) {
        return conditions.answer(study.record(caller.memberId(), year), Conditions.Keeping.NOBODY);
    }
}
