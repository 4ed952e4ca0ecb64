package vn.handbook.member;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.handbook.shared.privacy.Person;
import vn.handbook.shared.privacy.PersonalData;

/** Which positions somebody holds or held, and which of others' they recorded. */
@Singleton
class PositionData implements PersonalData {
    private final PositionQueries queries;

    PositionData(PositionQueries queries) {
        this.queries = queries;
    }

    /** Whose the recorded ones are is not part of it: that is theirs. */
    record Positions(List<PositionResponse> own, List<UUID> recorded) {}

    @Override
    public String section() {
        return "positions";
    }

    @Override
    public Set<String> tables() {
        return Set.of("party_position");
    }

    @Override
    public Object about(Person person) {
        var own = person.memberId().map(queries::ofMember).orElse(List.of());
        var recorded = queries.recordedBy(person.accountId());
        return own.isEmpty() && recorded.isEmpty() ? null : new Positions(own, recorded);
    }
}
