package vn.handbook.account;

import jakarta.inject.Singleton;
import java.util.Set;
import vn.handbook.shared.privacy.Person;
import vn.handbook.shared.privacy.PersonalData;
import vn.handbook.shared.privacy.PersonalRows;

/** When and why somebody's account was closed and opened again. */
@Singleton
class AccountStateData implements PersonalData {
    private final PersonalRows rows;

    AccountStateData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public String section() {
        return "accountStates";
    }

    @Override
    public Set<String> tables() {
        return Set.of("account_state_change");
    }

    @Override
    public Object about(Person person) {
        return rows.of(
                """
                select state, reason, changed_at "changedAt" from account_state_change
                where account_id = :id order by changed_at, id
                """,
                person.accountId());
    }
}
