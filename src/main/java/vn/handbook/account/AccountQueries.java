package vn.handbook.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** What signing in reads. */
interface AccountQueries {

    @HQL("from Account a where a.username = :username")
    Optional<Account> byUsername(String username);

    @HQL("from Account a where a.memberId = :memberId")
    Optional<Account> byMember(UUID memberId);

    @HQL("from Account a where a.id = :id")
    Optional<Account> byId(UUID id);

    @HQL("from RoleAssignment r where r.accountId = :accountId order by r.validFrom, r.id")
    List<RoleAssignment> allRoles(UUID accountId);

    @HQL("from Session s where s.accountId = :accountId order by s.createdAt, s.id")
    List<Session> allSessions(UUID accountId);

    @HQL(
            """
            from RoleAssignment r
            where r.accountId = :accountId
                and r.validFrom <= :day
                and (r.validTo is null or r.validTo >= :day)
            order by r.role, r.organizationId
            """)
    List<RoleAssignment> rolesOn(UUID accountId, LocalDate day);

    /** Whether any role was granted that has not ended, begun or not. */
    @HQL(
            """
            select count(*) > 0
            from RoleAssignment r
            where r.accountId = :accountId and (r.validTo is null or r.validTo >= current_date)
            """)
    boolean holdsRoles(UUID accountId);

    @HQL("from AccountStateChange c where c.accountId = :accountId order by c.id")
    List<AccountStateChange> allStateChanges(UUID accountId);

    /** All that were granted and have not ended, begun or not. */
    @HQL(
            """
            from RoleAssignment r
            where r.accountId = :accountId and (r.validTo is null or r.validTo >= current_date)
            """)
    List<RoleAssignment> rolesNotEnded(UUID accountId);
}
