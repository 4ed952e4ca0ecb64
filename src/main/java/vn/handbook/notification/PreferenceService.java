package vn.handbook.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** A member's own preferences. */
@ApplicationScoped
class PreferenceService {
    private final PreferenceSql sql;

    PreferenceService(PreferenceSql sql) {
        this.sql = sql;
    }

    @Transactional
    NotificationPreferences read(UUID memberId) {
        return sql.of(memberId);
    }

    /** As this device says, whatever another one said before. */
    @Transactional
    NotificationPreferences put(UUID memberId, PutNotificationPreferencesRequest request) {
        NotificationPreferences preferences = NotificationPreferences.of(request);
        sql.put(memberId, preferences);
        return preferences;
    }
}
