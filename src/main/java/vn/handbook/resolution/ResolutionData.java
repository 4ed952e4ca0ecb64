package vn.handbook.resolution;

import jakarta.inject.Singleton;
import java.util.Set;
import vn.handbook.shared.privacy.Person;
import vn.handbook.shared.privacy.PersonalData;

/** Which revisions of what is studied somebody published. */
@Singleton
class ResolutionData implements PersonalData {
    private final ResolutionContentSql contents;

    ResolutionData(ResolutionContentSql contents) {
        this.contents = contents;
    }

    @Override
    public String section() {
        return "publishedResolutions";
    }

    @Override
    public Set<String> tables() {
        return Set.of("resolution_revision");
    }

    @Override
    public Object about(Person person) {
        var published = contents.publishedBy(person.accountId());
        return published.isEmpty() ? null : published;
    }
}
