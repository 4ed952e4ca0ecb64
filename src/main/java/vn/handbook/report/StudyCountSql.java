package vn.handbook.report;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Lets the counts of study follow from what was touched. Each step is a statement and a transaction
 * of its own; any replica may take it, and several at once take different rows or none.
 */
@Singleton
class StudyCountSql {
    /** So many members are looked at in one transaction, within a second. */
    private static final int AT_ONCE = 2_000;

    private static final String FOLLOW = "select count_touched_study(?)";

    /** The next members of whom something is known; when there are none, the recount is done. */
    private static final String RECOUNT =
            """
            with turn as (
                select resolution_id, reached from study_recount order by resolution_id limit 1
                for update skip locked
            ), page as (
                select t.resolution_id, m.id member_id
                from turn t cross join lateral (
                    select id from member where id > t.reached order by id limit ?) m
            ), touched as (
                insert into study_touch (member_id, resolution_id)
                select p.member_id, p.resolution_id
                from page p
                where exists (
                        select from resolution_section s
                            join section_progress g on g.section_id = s.id and g.member_id = p.member_id
                        where s.resolution_id = p.resolution_id)
                    or exists (
                        select from study_plan n
                            join assignment_settlement a on a.plan_id = n.id and a.member_id = p.member_id
                        where n.resolution_id = p.resolution_id)
            ), last as (
                select resolution_id, (array_agg(member_id order by member_id desc))[1] member_id
                from page group by resolution_id
            ), gone_on as (
                update study_recount r set reached = l.member_id from last l
                where r.resolution_id = l.resolution_id
                returning 1
            ), done as (
                delete from study_recount r using turn t
                where r.resolution_id = t.resolution_id and not exists (select from page)
            )
            select count(*) from gone_on
            """;

    /** What was added to one unit's counts of one day becomes one row, with what was before. */
    private static final String FOLD =
            """
            with fresh as (
                select organization_id, subject_id, rule, day from study_count where not folded order by id limit ?
            ), taken as (
                delete from study_count c using (select distinct * from fresh) f
                where c.organization_id = f.organization_id and c.subject_id = f.subject_id and c.rule = f.rule
                    and c.day = f.day
                returning c.*
            ), folded as (
                insert into study_count (organization_id, subject_id, rule, day, in_progress, completed,
                    completed_on_paper, waived, folded)
                select organization_id, subject_id, rule, day, sum(in_progress), sum(completed),
                    sum(completed_on_paper), sum(waived), true
                from taken
                group by organization_id, subject_id, rule, day
                having (sum(in_progress), sum(completed), sum(completed_on_paper), sum(waived)) <> (0, 0, 0, 0)
            )
            select count(*) from fresh
            """;

    private final AgroalDataSource database;

    StudyCountSql(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * @return whether there was something to follow
     */
    boolean follow() {
        return run(FOLLOW, AT_ONCE) > 0;
    }

    /**
     * @return whether there may be more
     */
    boolean recount() {
        return run(RECOUNT, AT_ONCE) > 0;
    }

    /**
     * @return whether there may be more
     */
    boolean fold() {
        return run(FOLD, 10 * AT_ONCE) > 0;
    }

    private long run(String step, int atMost) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(step)) {
            statement.setInt(1, atMost);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
