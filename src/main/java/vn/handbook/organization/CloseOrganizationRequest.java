package vn.handbook.organization;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The end of an organisation. */
public record CloseOrganizationRequest(
        @Schema(
                        description =
                                "Tổ chức kế thừa văn bản và kế hoạch đang mở; không gửi thì chúng ở lại.")
                UUID successorId,
        @NotNull @Valid Decision decision) {}
