package vn.handbook.member;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.text.Folding;
import vn.handbook.shared.text.Text;

/** A Party member. A state that the rules forbid cannot be reached: see {@link #brokenRules}. */
@Entity
class Member {
    private static final int YOUNGEST_AT_ADMISSION = 18;
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

    @Id UUID id;

    UUID organizationId;
    String fullName;

    /** Folded as search is, by the database. */
    @Column(insertable = false, updatable = false)
    String nameFolded;

    LocalDate dateOfBirth;

    @Enumerated(EnumType.STRING)
    Sex sex;

    LocalDate admissionDate;
    LocalDate officialDate;
    String cardNumber;

    /** The number in the system that the record comes from. */
    String externalId;

    @Embedded SealedIdentifiers identifiers;

    @Enumerated(EnumType.STRING)
    MemberStatus status;

    /** From which day on the register counts the member. */
    LocalDate enteredOn;

    @Version int version;
    Instant createdAt;

    protected Member() {}

    static Member admit(
            UUID homeCell,
            MemberStatus status,
            MemberDetails details,
            LocalDate enteredOn,
            LocalDate today,
            Instant now,
            IdentifierVault vault) {
        var member = new Member();
        // Before everything else: what is sealed is sealed for this id
        member.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        member.organizationId = homeCell;
        member.status = status;
        member.enteredOn = enteredOn == null ? today : enteredOn;
        refuseEntry(member.enteredOn, details, today);
        member.createdAt = now;
        member.correct(details, today, vault);
        return member;
    }

    private static void refuseEntry(LocalDate on, MemberDetails details, LocalDate today) {
        if (on.isAfter(today) || on.isBefore(details.admissionDate())) {
            throw MemberProblem.MEMBER_RULE_BROKEN
                    .problem()
                    .faults(
                            List.of(
                                    fault(
                                            "/enteredOn",
                                            "Phải từ ngày vào Đảng đến hôm nay.",
                                            "Must lie between the admission and today.")));
        }
    }

    Standing standing() {
        return new Standing(status, organizationId);
    }

    /**
     * Stands as the changes say; {@link StandingHistory} has seen that they may. Whoever was
     * entered on probation is an official member since the recognition, and not without it.
     */
    void stand(StandingHistory history) {
        status = history.last().standing().status();
        organizationId = history.last().standing().organizationId();
        if (history.beganOnProbation() && history.recognisedOn() == null) {
            loseRecognition();
        } else if (officialDate == null) {
            officialDate = history.recognisedOn();
        }
    }

    private void loseRecognition() {
        if (cardNumber != null) {
            throw MemberProblem.CHANGE_NOT_VOIDABLE
                    .problem()
                    .detail(
                            Text.of(
                                    "Đã ghi số thẻ. Hãy xoá số thẻ trước.",
                                    "A card number is recorded: remove it first."));
        }
        officialDate = null;
    }

    /**
     * Replaces what is recorded of the person.
     *
     * @throws vn.handbook.shared.problem.Problem 422 when the record would break a rule; nothing is
     *     changed then
     */
    void correct(MemberDetails details, LocalDate today, IdentifierVault vault) {
        List<Fault> broken = brokenRules(details, status, today);
        if (!broken.isEmpty()) {
            throw MemberProblem.MEMBER_RULE_BROKEN.problem().faults(broken);
        }
        fullName = new PersonName(details.fullName()).full();
        dateOfBirth = details.dateOfBirth();
        sex = details.sex();
        admissionDate = details.admissionDate();
        officialDate = details.officialDate();
        cardNumber = CardNumber.digits(CardNumber.ofNullable(details.cardNumber()));
        Identifiers corrected = Identifiers.of(details);
        // Sealed anew they would differ although they do not
        if (identifiers == null
                || !vault.isCurrent(identifiers)
                || !corrected.equals(vault.open(id, identifiers))) {
            identifiers = vault.seal(id, corrected);
        }
    }

    /** What the rules forbid of it; nothing where it may be. */
    static List<Fault> brokenRules(MemberDetails details, MemberStatus status, LocalDate today) {
        var faults = new ArrayList<Fault>();
        if (Folding.fold(details.fullName()).isEmpty()) {
            faults.add(
                    fault("/fullName", "Họ tên phải có chữ cái.", "The name must have letters."));
        }
        if (details.dateOfBirth().isBefore(EARLIEST_BIRTH)) {
            faults.add(
                    fault(
                            "/dateOfBirth",
                            "Ngày sinh phải từ năm 1900.",
                            "The date of birth must be from 1900 on."));
        }
        // Điều lệ Đảng, Điều 1: from 18 years on
        if (details.admissionDate()
                .isBefore(details.dateOfBirth().plusYears(YOUNGEST_AT_ADMISSION))) {
            faults.add(
                    fault(
                            "/admissionDate",
                            "Phải đủ 18 tuổi khi vào Đảng.",
                            "Must be 18 at admission."));
        }
        if (details.admissionDate().isAfter(today)) {
            faults.add(
                    fault(
                            "/admissionDate",
                            "Không được ở tương lai.",
                            "Must not lie in the future."));
        }
        if (details.officialDate() == null) {
            if (status.isRecognised()) {
                faults.add(
                        fault(
                                "/officialDate",
                                "Cần có ngày chính thức.",
                                "An official date is needed."));
            }
        } else if (status == MemberStatus.PROBATIONARY) {
            faults.add(
                    fault(
                            "/officialDate",
                            "Đảng viên dự bị chưa có ngày chính thức.",
                            "A probationary member has no official date."));
        } else if (details.officialDate().isBefore(details.admissionDate())) {
            faults.add(
                    fault(
                            "/officialDate",
                            "Không được trước ngày vào Đảng.",
                            "Must not be before the admission."));
        } else if (details.officialDate().isAfter(today)) {
            faults.add(
                    fault(
                            "/officialDate",
                            "Không được ở tương lai.",
                            "Must not lie in the future."));
        }
        if (details.cardNumber() != null && status == MemberStatus.PROBATIONARY) {
            faults.add(
                    fault(
                            "/cardNumber",
                            "Đảng viên dự bị chưa có thẻ.",
                            "A probationary member has no card."));
        }
        return faults;
    }

    private static Fault fault(String pointer, String vietnamese, String english) {
        return Fault.pointer(pointer, "RULE", Text.of(vietnamese, english));
    }
}
