package vn.handbook.testing;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.nio.file.Path;

/**
 * Holds every answer of every test against the committed contract: the operation knows the status,
 * the status knows the content type, the body fits its schema. Requests are not held against it:
 * tests send wrong ones on purpose.
 */
enum ContractCheck implements Filter {
    INSTANCE;

    private final OpenApiInteractionValidator validator =
            OpenApiInteractionValidator.createForSpecificationUrl(
                            Path.of("openapi", "openapi.yaml").toUri().toString())
                    .withLevelResolver(
                            LevelResolver.create()
                                    .withLevel("validation.request", ValidationReport.Level.IGNORE)
                                    // HEAD and unknown addresses are no operations of the contract
                                    .withLevel(
                                            "validation.response.operation",
                                            ValidationReport.Level.IGNORE)
                                    .build())
                    .build();

    @Override
    public Response filter(
            FilterableRequestSpecification request,
            FilterableResponseSpecification expected,
            FilterContext context) {
        Response response = context.next(request, expected);
        String path = URI.create(request.getURI()).getPath();
        if (path.startsWith("/api/") && isDescribed(request.getMethod())) {
            ValidationReport report =
                    validator.validateResponse(path, method(request.getMethod()), simple(response));
            if (report.hasErrors() && !onlyUnknownOperation(report)) {
                throw new AssertionError(
                        request.getMethod()
                                + " "
                                + path
                                + " answers what the contract does not say: "
                                + report.getMessages());
            }
        }
        return response;
    }

    private static boolean isDescribed(String method) {
        return switch (method) {
            case "GET", "POST", "PUT", "PATCH", "DELETE" -> true;
            default -> false;
        };
    }

    private static Request.Method method(String name) {
        return Request.Method.valueOf(name);
    }

    private static boolean onlyUnknownOperation(ValidationReport report) {
        return report.getMessages().stream()
                .allMatch(
                        message ->
                                message.getKey().startsWith("validation.request.path.missing")
                                        || message.getKey()
                                                .startsWith(
                                                        "validation.request.operation.notAllowed"));
    }

    private static SimpleResponse simple(Response response) {
        var simple = new SimpleResponse.Builder(response.statusCode());
        response.headers()
                .forEach(header -> simple.withHeader(header.getName(), header.getValue()));
        byte[] body = response.asByteArray();
        if (body.length > 0) {
            simple.withBody(body);
        }
        return simple.build();
    }
}
