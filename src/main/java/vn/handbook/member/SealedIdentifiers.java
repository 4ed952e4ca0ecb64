package vn.handbook.member;

import jakarta.persistence.Embeddable;

/**
 * A member's identifiers as the database holds them: encrypted, with keyed hashes to find them by.
 *
 * @param citizenIdEndingHash of the last four digits
 * @param identifiersKey the id of the key with which all of them were made
 */
@Embeddable
public record SealedIdentifiers(
        byte[] citizenIdSealed,
        byte[] citizenIdHash,
        byte[] citizenIdEndingHash,
        byte[] phoneSealed,
        byte[] phoneHash,
        String identifiersKey) {}
