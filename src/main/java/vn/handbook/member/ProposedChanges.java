package vn.handbook.member;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a member says is right; what is absent is right already. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = "{\"fullName\": \"Nguyễn Thị Hoà\", \"phone\": \"0000000999\"}")
public record ProposedChanges(
        @Size(min = 1, max = 200) String fullName,
        LocalDate dateOfBirth,
        Sex sex,
        LocalDate admissionDate,
        LocalDate officialDate,
        @Pattern(regexp = CardNumber.PATTERN) String cardNumber,
        @Pattern(regexp = CitizenId.PATTERN) String citizenId,
        @Pattern(regexp = PhoneNumber.PATTERN) String phone,
        @Email @Size(max = 200) String email,
        @Size(max = 200) String hometown,
        @Size(max = 200) String residence,
        @Size(max = 200) String occupation,
        @Size(max = 200) String workplace,
        @Size(max = 200) String professionalLevel,
        PoliticalTheoryLevel politicalTheoryLevel) {
    private static final Set<String> IDENTIFIERS = Set.of("cardNumber", "citizenId", "phone");

    /** The names of what is to be changed. */
    @JsonIgnore
    List<String> fields() {
        var fields = new ArrayList<String>();
        for (var component : ProposedChanges.class.getRecordComponents()) {
            try {
                if (component.getAccessor().invoke(this) != null) {
                    fields.add(component.getName());
                }
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return fields;
    }

    @JsonIgnore
    boolean touchesIdentifiers() {
        return fields().stream().anyMatch(IDENTIFIERS::contains);
    }

    MemberDetails appliedTo(MemberDetails present) {
        return new MemberDetails(
                or(fullName, present.fullName()),
                or(dateOfBirth, present.dateOfBirth()),
                or(sex, present.sex()),
                or(admissionDate, present.admissionDate()),
                or(officialDate, present.officialDate()),
                or(cardNumber, present.cardNumber()),
                or(citizenId, present.citizenId()),
                or(phone, present.phone()));
    }

    MemberBackground appliedTo(MemberBackground present) {
        return new MemberBackground(
                or(email, present.email()),
                or(hometown, present.hometown()),
                or(residence, present.residence()),
                or(occupation, present.occupation()),
                or(workplace, present.workplace()),
                or(professionalLevel, present.professionalLevel()),
                or(politicalTheoryLevel, present.politicalTheoryLevel()));
    }

    private static <T> T or(T proposed, T present) {
        return proposed == null ? present : proposed;
    }

    /** So that no log line ever shows them. */
    @Override
    public String toString() {
        return "ProposedChanges" + fields();
    }
}
