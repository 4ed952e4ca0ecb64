package vn.handbook.member;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.handbook.shared.privacy.Person;
import vn.handbook.shared.privacy.PersonalData;

/** How somebody's standing changed, and which of others' changes they recorded. */
@Singleton
class MemberChangeData implements PersonalData {
    private final MemberChangeQueries queries;

    MemberChangeData(MemberChangeQueries queries) {
        this.queries = queries;
    }

    /** Whose the recorded ones are is not part of it: that is theirs. */
    record Changes(List<StatusChangeResponse> own, List<UUID> recorded) {}

    @Override
    public String section() {
        return "statusChanges";
    }

    /** Standings hold nothing that does not follow from the member's record and the changes. */
    @Override
    public Set<String> tables() {
        return Set.of("member_change", "member_standing");
    }

    @Override
    public Object about(Person person) {
        List<StatusChangeResponse> own =
                person.memberId().map(queries::ofMember).orElse(List.of()).stream()
                        .map(StatusChangeResponse::of)
                        .toList();
        List<UUID> recorded = queries.recordedBy(person.accountId());
        return own.isEmpty() && recorded.isEmpty() ? null : new Changes(own, recorded);
    }
}
