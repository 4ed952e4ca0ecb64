package vn.handbook.member;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.shared.text.Masking;

/** A member's record. Personal identifiers are masked except for their owner. */
public record MemberResponse(
        @NotNull UUID id,
        @NotNull @Schema(examples = "Nguyễn Thị Hoà") String fullName,
        @NotNull LocalDate dateOfBirth,
        @NotNull Sex sex,
        @NotNull MemberStatus status,
        @NotNull UUID organizationId,
        @NotNull @Schema(description = "Chi bộ đang sinh hoạt.", examples = "Chi bộ thôn Đoài")
                String organizationName,
        @NotNull @Schema(description = "Ngày vào Đảng.") LocalDate admissionDate,
        @Schema(description = "Ngày chính thức.") LocalDate officialDate,
        @Schema(description = "Số thẻ đảng viên.", examples = "••••••56") String cardNumber,
        @Schema(description = "Số căn cước.", examples = "000•••••••23") String citizenId,
        @Schema(description = "Điện thoại.", examples = "000•••••23") String phone) {

    /** As the member's own self sees it. */
    static MemberResponse ofOwn(Member member, Identifiers identifiers, String organizationName) {
        return of(member, identifiers, organizationName, UnaryOperator.identity());
    }

    /** As officers see it. */
    static MemberResponse masked(Member member, Identifiers identifiers, String organizationName) {
        return of(member, identifiers, organizationName, Masking::mask);
    }

    private static MemberResponse of(
            Member member,
            Identifiers identifiers,
            String organizationName,
            UnaryOperator<String> shown) {
        return new MemberResponse(
                member.id,
                member.fullName,
                member.dateOfBirth,
                member.sex,
                member.status,
                member.organizationId,
                organizationName,
                member.admissionDate,
                member.officialDate,
                shown.apply(member.cardNumber),
                shown.apply(identifiers.citizenId()),
                shown.apply(identifiers.phone()));
    }
}
