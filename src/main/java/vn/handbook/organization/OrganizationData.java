package vn.handbook.organization;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import vn.handbook.shared.privacy.Person;
import vn.handbook.shared.privacy.PersonalData;

/** Which changes of the tree somebody recorded. */
@Singleton
class OrganizationData implements PersonalData {
    private final OrganizationEventQueries history;

    OrganizationData(OrganizationEventQueries history) {
        this.history = history;
    }

    @Override
    public String section() {
        return "organizationChanges";
    }

    @Override
    public Set<String> tables() {
        return Set.of("organization_event");
    }

    @Override
    public Object about(Person person) {
        List<OrganizationEventSummary> recorded =
                history.recordedBy(person.accountId()).stream()
                        .map(event -> OrganizationEventSummary.of(event, null))
                        .toList();
        return recorded.isEmpty() ? null : recorded;
    }
}
