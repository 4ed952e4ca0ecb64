package vn.handbook.shared.http;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.inject.Instance;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.problem.ProblemCatalog;
import vn.handbook.shared.problem.ProblemType;

/** What each problem type means: the target of the {@code type} of every error answer. */
@Path(ProblemType.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.SERVICE)
public class ProblemResource {
    private final List<ProblemType> types;

    ProblemResource(Instance<ProblemCatalog> catalogs) {
        this.types =
                catalogs.stream()
                        .flatMap(catalog -> Arrays.stream(catalog.types()))
                        .sorted(Comparator.comparing(ProblemType::name))
                        .toList();
    }

    /** A problem type as it is explained to people. */
    @Schema(name = "ProblemExplanation")
    public record ProblemExplanation(
            @NotNull @Schema(examples = "/api/v1/problems/not-found") String type,
            @NotNull @Schema(examples = "NOT_FOUND") String code,
            @NotNull @Schema(examples = "404") Integer status,
            @NotNull @Schema(examples = "Không tìm thấy") String vietnamese,
            @NotNull @Schema(examples = "Not found") String english) {

        static ProblemExplanation of(ProblemType type) {
            return new ProblemExplanation(
                    type.uri(),
                    type.name(),
                    type.status(),
                    type.title().vietnamese(),
                    type.title().english());
        }
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listProblems",
            summary = "Các loại lỗi",
            description = "Tất cả loại lỗi mà hệ thống có thể trả lời (problem types).")
    @APIResponse(responseCode = "200", description = "Danh sách loại lỗi.")
    public List<ProblemExplanation> listProblems() {
        return types.stream().map(ProblemExplanation::of).toList();
    }

    @GET
    @Path("{slug}")
    @PermitAll
    @Operation(
            operationId = "readProblem",
            summary = "Giải thích một loại lỗi",
            description = "Nội dung của địa chỉ `type` trong lời báo lỗi (RFC 9457).")
    @APIResponse(responseCode = "200", description = "Lời giải thích.")
    public ProblemExplanation readProblem(
            @Parameter(example = "not-found") @PathParam("slug") String slug) {
        return types.stream()
                .filter(type -> type.slug().equals(slug))
                .findFirst()
                .map(ProblemExplanation::of)
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }
}
