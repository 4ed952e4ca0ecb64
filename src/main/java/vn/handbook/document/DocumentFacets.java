package vn.handbook.document;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How what was found is spread.
 *
 * @param capped whether more was found than is counted; then the counts are those of the best
 */
public record DocumentFacets(
        @NotNull @Schema(description = "Số văn bản được đếm.", examples = "42") Long counted,
        @NotNull
                @Schema(
                        description =
                                "true khi tìm thấy hơn 500 văn bản: các số đếm khi ấy là của 500"
                                        + " văn bản còn hiệu lực và mới nhất trong đó; false khi"
                                        + " đếm đủ.",
                        examples = "false")
                Boolean capped,
        @NotNull List<FacetValue> types,
        @NotNull List<FacetValue> issuers,
        @NotNull List<FacetValue> years,
        @NotNull List<FacetValue> terms,
        @NotNull List<FacetValue> topics,
        @NotNull List<FacetValue> effects) {}
