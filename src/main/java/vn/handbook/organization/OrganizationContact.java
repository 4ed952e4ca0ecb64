package vn.handbook.organization;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an organisation's office is reached. */
public record OrganizationContact(
        @Size(min = 1, max = 300)
                @Schema(description = "Địa chỉ.", examples = "Số 1, phố Trung Tâm, xã Hoà Lam")
                String address,
        @Size(min = 1, max = 50) @Schema(description = "Điện thoại.", examples = "0000 000 100")
                String phone,
        @Size(min = 1, max = 200)
                @Schema(description = "Thư điện tử.", examples = "vanphong@hoalam.example")
                String email) {}
