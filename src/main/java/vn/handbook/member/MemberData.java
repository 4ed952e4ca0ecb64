package vn.handbook.member;

import jakarta.inject.Singleton;
import java.util.Set;
import vn.handbook.shared.http.Versioned;
import vn.handbook.shared.privacy.Person;
import vn.handbook.shared.privacy.PersonalData;

/** A member's own record, in full. */
@Singleton
class MemberData implements PersonalData {
    private final MemberService members;

    MemberData(MemberService members) {
        this.members = members;
    }

    @Override
    public String section() {
        return "member";
    }

    @Override
    public Set<String> tables() {
        return Set.of("member");
    }

    @Override
    public Object about(Person person) {
        return person.memberId().map(members::readOwn).map(Versioned::body).orElse(null);
    }
}
