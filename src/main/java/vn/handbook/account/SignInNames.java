package vn.handbook.account;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.handbook.member.MemberResponse;
import vn.handbook.member.MemberService;

/** Which of their numbers and names really lead to an account, for whoever helps its owner. */
@Singleton
class SignInNames {
    private final MemberService members;

    SignInNames(MemberService members) {
        this.members = members;
    }

    /** In the transaction of the caller. */
    List<SignInName> of(Account account) {
        var names = new ArrayList<SignInName>();
        if (account.username != null) {
            names.add(SignInName.USERNAME);
        }
        if (account.memberId != null) {
            MemberResponse member = members.readOwn(account.memberId).body();
            addIfLeading(account, member.citizenId(), SignInName.CITIZEN_ID, names);
            addIfLeading(account, member.cardNumber(), SignInName.CARD_NUMBER, names);
            addIfLeading(account, member.phone(), SignInName.PHONE, names);
        }
        return names;
    }

    private void addIfLeading(
            Account account, String number, SignInName name, List<SignInName> names) {
        Optional.ofNullable(number)
                .flatMap(members::idByIdentifier)
                .filter(account.memberId::equals)
                .ifPresent(leading -> names.add(name));
    }
}
