package vn.handbook.gathering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageRequest;

/** A member's own study sessions. */
@ApplicationScoped
class MyStudySessionService {
    private final MyStudySessionSql sql;

    MyStudySessionService(MyStudySessionSql sql) {
        this.sql = sql;
    }

    /** The last to begin first. */
    @Transactional
    Page<MyStudySession> list(UUID memberId, PageRequest page) {
        return Page.of(
                sql.list(memberId, page),
                page,
                last -> List.of(last.startsAt(), last.id()),
                page.total(() -> sql.count(memberId)));
    }
}
