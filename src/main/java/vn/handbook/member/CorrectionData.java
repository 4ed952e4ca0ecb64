package vn.handbook.member;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.handbook.shared.privacy.Person;
import vn.handbook.shared.privacy.PersonalData;

/** What somebody asked to be corrected, and which of others' requests they decided. */
@Singleton
class CorrectionData implements PersonalData {
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final CorrectionQueries queries;
    private final Proposals proposals;

    CorrectionData(CorrectionQueries queries, Proposals proposals) {
        this.queries = queries;
        this.proposals = proposals;
    }

    /** Whose the decided ones are is not part of it: that is theirs. */
    record Corrections(List<CorrectionResponse> own, List<UUID> decided) {}

    @Override
    public String section() {
        return "correctionRequests";
    }

    @Override
    public Set<String> tables() {
        return Set.of("correction_request");
    }

    @Override
    public Object about(Person person) {
        List<CorrectionResponse> own =
                person
                        .memberId()
                        .map(member -> queries.own(member, AFTER_ALL, Integer.MAX_VALUE))
                        .orElse(List.of())
                        .stream()
                        .map(row -> CorrectionResponse.of(row, proposals.open(row.request())))
                        .toList();
        List<UUID> decided = queries.decidedBy(person.accountId());
        return own.isEmpty() && decided.isEmpty() ? null : new Corrections(own, decided);
    }
}
