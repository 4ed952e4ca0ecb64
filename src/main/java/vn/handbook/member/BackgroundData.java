package vn.handbook.member;

import jakarta.inject.Singleton;
import java.util.Set;
import vn.handbook.shared.privacy.Person;
import vn.handbook.shared.privacy.PersonalData;

/** A member's background. */
@Singleton
class BackgroundData implements PersonalData {
    private final BackgroundRepository backgrounds;

    BackgroundData(BackgroundRepository backgrounds) {
        this.backgrounds = backgrounds;
    }

    @Override
    public String section() {
        return "background";
    }

    @Override
    public Set<String> tables() {
        return Set.of("member_background");
    }

    @Override
    public Object about(Person person) {
        return person.memberId()
                .flatMap(backgrounds::findByIdOptional)
                .map(Background::known)
                .orElse(null);
    }
}
