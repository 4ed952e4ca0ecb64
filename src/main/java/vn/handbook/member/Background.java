package vn.handbook.member;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import vn.handbook.shared.text.Cleaning;

/** A member's background, once something of it is known. */
@Entity
@Table(name = "member_background")
class Background {
    @Id UUID memberId;
    String email;
    String hometown;
    String residence;
    String occupation;
    String workplace;
    String professionalLevel;

    @Enumerated(EnumType.STRING)
    PoliticalTheoryLevel politicalTheoryLevel;

    @Version int version;

    protected Background() {}

    Background(UUID memberId) {
        this.memberId = memberId;
    }

    MemberBackground known() {
        return new MemberBackground(
                email,
                hometown,
                residence,
                occupation,
                workplace,
                professionalLevel,
                politicalTheoryLevel);
    }

    void correct(MemberBackground known) {
        email = Cleaning.line(known.email());
        hometown = Cleaning.line(known.hometown());
        residence = Cleaning.line(known.residence());
        occupation = Cleaning.line(known.occupation());
        workplace = Cleaning.line(known.workplace());
        professionalLevel = Cleaning.line(known.professionalLevel());
        politicalTheoryLevel = known.politicalTheoryLevel();
    }
}
