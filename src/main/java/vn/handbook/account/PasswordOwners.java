package vn.handbook.account;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.handbook.member.MemberResponse;
import vn.handbook.member.MemberService;

/** Gathers what is known of whoever sets a password. */
@Singleton
class PasswordOwners {
    /** As dates of birth are typed into passwords. */
    private static final List<DateTimeFormatter> DATES =
            List.of(
                    DateTimeFormatter.ofPattern("ddMMyyyy"),
                    DateTimeFormatter.ofPattern("ddMMyy"),
                    DateTimeFormatter.ofPattern("yyyyMMdd"),
                    DateTimeFormatter.ofPattern("dMyyyy"),
                    DateTimeFormatter.ofPattern("ddMM"),
                    DateTimeFormatter.ofPattern("yyyy"));

    private final AccountQueries accounts;
    private final SecondFactorRepository factors;
    private final MemberService members;

    PasswordOwners(AccountQueries accounts, SecondFactorRepository factors, MemberService members) {
        this.accounts = accounts;
        this.factors = factors;
        this.members = members;
    }

    /** In the transaction of the caller. */
    PasswordOwner of(Account account) {
        return of(account, false);
    }

    /**
     * @param withoutSecondFactor that it is going to be forgotten
     */
    PasswordOwner of(Account account, boolean withoutSecondFactor) {
        var words = new ArrayList<String>();
        words.add(account.username);
        if (account.memberId != null) {
            addWordsOf(members.readOwn(account.memberId).body(), words);
        }
        words.removeIf(Objects::isNull);
        boolean staff =
                accounts.holdsRoles(account.id)
                        && (withoutSecondFactor || !factors.isInForce(account.id));
        return new PasswordOwner(staff, words);
    }

    private static void addWordsOf(MemberResponse member, List<String> words) {
        words.add(member.fullName());
        words.add(member.citizenId());
        words.add(member.cardNumber());
        words.add(member.phone());
        words.add(member.organizationName());
        LocalDate birth = member.dateOfBirth();
        DATES.forEach(date -> words.add(date.format(birth)));
    }
}
