package vn.handbook.member;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.handbook.shared.privacy.Person;
import vn.handbook.shared.privacy.PersonalData;
import vn.handbook.shared.time.Time;

/** Somebody's transfers and cells, and in which of others' transfers they recorded a step. */
@Singleton
class TransferData implements PersonalData {
    private final TransferQueries queries;
    private final AffiliationSql affiliations;
    private final Clock clock;

    TransferData(TransferQueries queries, AffiliationSql affiliations, Clock clock) {
        this.queries = queries;
        this.affiliations = affiliations;
        this.clock = clock;
    }

    /** Whose the recorded ones are is not part of it: that is theirs. */
    record Transfers(
            List<TransferResponse> own,
            List<AffiliationResponse> affiliations,
            List<UUID> recorded) {}

    @Override
    public String section() {
        return "transfers";
    }

    @Override
    public Set<String> tables() {
        return Set.of("transfer", "transfer_step", "temporary_affiliation");
    }

    @Override
    public Object about(Person person) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Time.VIETNAM);
        List<TransferResponse> own =
                person.memberId().map(queries::ofMember).orElse(List.of()).stream()
                        .map(
                                row ->
                                        TransferResponse.of(
                                                row, today, queries.steps(row.transfer().id)))
                        .toList();
        List<AffiliationResponse> cells = person.memberId().map(affiliations::of).orElse(List.of());
        List<UUID> recorded = queries.recordedBy(person.accountId());
        return own.isEmpty() && cells.isEmpty() && recorded.isEmpty()
                ? null
                : new Transfers(own, cells, recorded);
    }
}
