package vn.handbook.member;

import java.time.LocalDate;
import java.util.UUID;

/** What a sheet says of a member beyond the list. */
record MemberSheetPart(
        UUID id,
        String externalId,
        LocalDate admissionDate,
        LocalDate officialDate,
        String cardNumber,
        SealedIdentifiers identifiers,
        String cellCode) {

    /** By which an import knows the member again. */
    String number() {
        return externalId == null ? id.toString() : externalId;
    }
}
