package vn.handbook.study;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.handbook.shared.privacy.Person;
import vn.handbook.shared.privacy.PersonalData;

/** How somebody's assignments were settled, and which of others' they settled. */
@Singleton
class SettlementData implements PersonalData {
    private final SettlementQueries queries;

    SettlementData(SettlementQueries queries) {
        this.queries = queries;
    }

    /** Whose the recorded ones are is not part of it: that is theirs. */
    record Settlements(List<SettlementResponse> own, List<UUID> recorded) {}

    @Override
    public String section() {
        return "settlements";
    }

    @Override
    public Set<String> tables() {
        return Set.of("assignment_settlement");
    }

    @Override
    public Object about(Person person) {
        var own = person.memberId().map(queries::ofMember).orElse(List.of());
        var recorded = queries.recordedBy(person.accountId());
        return own.isEmpty() && recorded.isEmpty() ? null : new Settlements(own, recorded);
    }
}
