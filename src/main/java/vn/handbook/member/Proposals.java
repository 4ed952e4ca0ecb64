package vn.handbook.member;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;

/** Seals what members propose, and opens it for those who decide. */
@Singleton
class Proposals {
    private final IdentifierVault vault;
    private final ObjectMapper json;

    Proposals(IdentifierVault vault, ObjectMapper json) {
        this.vault = vault;
        this.json = json;
    }

    void seal(CorrectionRequest request, ProposedChanges changes) {
        try {
            var sealed = vault.sealProposal(request.id, json.writeValueAsString(changes));
            request.proposalSealed = sealed.content();
            request.proposalKey = sealed.key();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** {@code null} once it is decided. */
    ProposedChanges open(CorrectionRequest request) {
        if (request.proposalSealed == null) {
            return null;
        }
        try {
            return json.readValue(
                    vault.openProposal(
                            request.id,
                            new IdentifierVault.Sealed(
                                    request.proposalSealed, request.proposalKey)),
                    ProposedChanges.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
