package vn.handbook.study;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a device gathered while it had no network. Each event is read for itself, so that a bad one
 * spoils no other.
 */
public record ReportProgressBatchRequest(
        @NotNull
                @Size(min = 1, max = MAX_EVENTS)
                @Schema(
                        type = SchemaType.ARRAY,
                        implementation = ProgressEvent.class,
                        description = "Theo thứ tự bất kỳ.")
                List<JsonNode> events) {
    static final int MAX_EVENTS = 500;
}
