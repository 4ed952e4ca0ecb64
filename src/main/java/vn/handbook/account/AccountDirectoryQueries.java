package vn.handbook.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/**
 * The accounts of a scope, whose {@code roots} come first: those of the members who have their home
 * in it, those of staff that were made for an organisation of it, and those that hold a role in it
 * now or later. An account with none of these is nobody's to administer, and may do nothing. What
 * an account has outside the scope is not found by either: a filter would tell of it.
 */
interface AccountDirectoryQueries {
    String ROWS =
            """
            select new AccountSummary(a.id, a.username, m.id, m.fullName, h.id,
                case when a.disabledAt is null then true else false end,
                case when a.passwordHash is null then false else true end,
                a.createdAt)
            """;

    String IN_SCOPE =
            """
            from Account a
            left join Member m on m.id = a.memberId
            left join Organization h on h.id = coalesce(m.organizationId, a.organizationId)
            where (array_intersects(h.path, :roots) or exists(
                select 1 from RoleAssignment r join Organization o on o.id = r.organizationId
                where r.accountId = a.id and (r.validTo is null or r.validTo >= :today)
                    and array_intersects(o.path, :roots)))
            """;

    String FILTERED =
            IN_SCOPE
                    + """
             and (:anywhere = true
                    or array_contains(h.path, :within) and array_intersects(h.path, :roots)
                    or exists(
                        select 1 from RoleAssignment w join Organization p on p.id = w.organizationId
                        where w.accountId = a.id and (w.validTo is null or w.validTo >= :today)
                            and array_contains(p.path, :within) and array_intersects(p.path, :roots)))
                and (:anyState = true or :enabled = case when a.disabledAt is null then true else false end)
                and (locate(:username, a.username) > 0 or m.nameFolded like :namePattern)
            """;

    @HQL(ROWS + FILTERED + " and a.id < :beforeId order by a.id desc limit :rows")
    List<AccountSummary> list(
            UUID[] roots,
            LocalDate today,
            boolean anywhere,
            UUID within,
            boolean anyState,
            boolean enabled,
            String username,
            String namePattern,
            UUID beforeId,
            int rows);

    @HQL("select count(*) " + FILTERED)
    Long count(
            UUID[] roots,
            LocalDate today,
            boolean anywhere,
            UUID within,
            boolean anyState,
            boolean enabled,
            String username,
            String namePattern);

    @HQL(ROWS + IN_SCOPE + " and a.id = :id")
    Optional<AccountSummary> read(UUID[] roots, LocalDate today, UUID id);

    @HQL("select a " + IN_SCOPE + " and a.id = :id")
    Optional<Account> find(UUID[] roots, LocalDate today, UUID id);

    @HQL("select a " + IN_SCOPE + " and m.id = :memberId")
    Optional<Account> ofMember(UUID[] roots, LocalDate today, UUID memberId);

    /** The roles of an account in the scope, now or later. */
    @HQL(
            """
            select new HeldRole(r.id, r.role, o.id, o.name, r.validFrom, r.validTo)
            from RoleAssignment r join Organization o on o.id = r.organizationId
            where array_intersects(o.path, :roots)
                and r.accountId = :accountId and (r.validTo is null or r.validTo >= :today)
            order by r.role, r.id
            """)
    List<HeldRole> rolesOf(UUID[] roots, LocalDate today, UUID accountId);

    /** Whether the account holds a role outside the scope, now or later. */
    @HQL(
            """
            select count(*) > 0
            from RoleAssignment r join Organization o on o.id = r.organizationId
            where not array_intersects(o.path, :roots)
                and r.accountId = :accountId and (r.validTo is null or r.validTo >= :today)
            """)
    boolean holdsBeyond(UUID[] roots, LocalDate today, UUID accountId);

    @HQL(
            """
            select new AccountStateChangeResponse(c.id, c.accountId, c.state, c.reason, c.changedBy, c.changedAt)
            from AccountStateChange c
            where c.accountId = :accountId and c.id < :beforeId
            order by c.id desc
            limit :rows
            """)
    List<AccountStateChangeResponse> stateChanges(UUID accountId, UUID beforeId, int rows);

    @HQL("select count(*) from AccountStateChange c where c.accountId = :accountId")
    Long countStateChanges(UUID accountId);
}
