package vn.handbook.account;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.TreeMap;
import vn.handbook.audit.AuditAction;
import vn.handbook.shared.privacy.Person;
import vn.handbook.shared.privacy.PersonalData;

/** Hands a person everything that any room holds about them. */
@ApplicationScoped
class ExportService {
    private final List<PersonalData> rooms;
    private final Standing standing;
    private final AccountTrail trail;
    private final Clock clock;

    ExportService(
            @All List<PersonalData> rooms, Standing standing, AccountTrail trail, Clock clock) {
        this.rooms = rooms;
        this.standing = standing;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Recorded each time.
     *
     * @throws io.quarkus.security.AuthenticationFailedException when the session was ended, or the
     *     account closed, while it was put together
     */
    @Transactional
    ExportResponse export(Person person) {
        trail.record(AuditAction.DATA_EXPORTED, person.accountId(), null);
        var data = new TreeMap<String, Object>();
        for (PersonalData room : rooms) {
            Object held = room.about(person);
            if (held != null) {
                data.put(room.section(), held);
            }
        }
        standing.require();
        return new ExportResponse(clock.instant(), data);
    }
}
