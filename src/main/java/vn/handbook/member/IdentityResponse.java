package vn.handbook.member;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member's identifiers, nothing masked. */
public record IdentityResponse(
        @NotNull UUID memberId,
        @Schema(description = "Số thẻ đảng viên.", examples = "00123456") String cardNumber,
        @Schema(description = "Số căn cước.", examples = "000168000123") String citizenId,
        @Schema(description = "Điện thoại.", examples = "0000000123") String phone) {

    static IdentityResponse of(Member member, Identifiers identifiers) {
        return new IdentityResponse(
                member.id, member.cardNumber, identifiers.citizenId(), identifiers.phone());
    }

    /** So that no log line ever shows them. */
    @Override
    public String toString() {
        return "IdentityResponse[" + memberId + "]";
    }
}
