package vn.handbook.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;
import vn.handbook.shared.security.Role;

/** What is read of the roles; {@code roots} are the caller's scope. */
interface RoleAssignmentQueries {
    String ROWS =
            """
            select new RoleAssignmentResponse(r.id, a.id, a.username, m.id, m.fullName, r.role, o.id, o.name,
                r.validFrom, r.validTo, r.grantedBy, r.grantedAt, r.endedBy, r.endedAt, r.endReason)
            """;

    String IN_SCOPE =
            """
            from RoleAssignment r
            join Account a on a.id = r.accountId
            join Organization o on o.id = r.organizationId
            left join Member m on m.id = a.memberId
            where array_intersects(o.path, :roots)
            """;

    String FILTERED =
            IN_SCOPE
                    + """
             and array_intersects(o.path, :within)
                and (:anyAccount = true or a.id = :accountId)
                and (cast(:role as String) is null or cast(r.role as String) = cast(:role as String))
                and r.validFrom <= :heldFrom and (r.validTo is null or r.validTo >= :heldTo)
            """;

    @HQL(ROWS + FILTERED + " and r.id < :beforeId order by r.id desc limit :rows")
    List<RoleAssignmentResponse> list(
            UUID[] roots,
            UUID[] within,
            boolean anyAccount,
            UUID accountId,
            String role,
            LocalDate heldFrom,
            LocalDate heldTo,
            UUID beforeId,
            int rows);

    @HQL("select count(*) " + FILTERED)
    Long count(
            UUID[] roots,
            UUID[] within,
            boolean anyAccount,
            UUID accountId,
            String role,
            LocalDate heldFrom,
            LocalDate heldTo);

    @HQL(ROWS + IN_SCOPE + " and r.id = :id")
    Optional<RoleAssignmentResponse> find(UUID[] roots, UUID id);

    @HQL("select r " + IN_SCOPE + " and r.id = :id")
    Optional<RoleAssignment> findForChange(UUID[] roots, UUID id);

    /** The assignments by which an account may give one of its role's on an organisation now. */
    @HQL(
            """
            select r
            from RoleAssignment r, Organization o
            where r.accountId = :giverId and r.role in :giving
                and r.validFrom <= :today and (r.validTo is null or r.validTo >= :today)
                and o.id = :organizationId and array_contains(o.path, r.organizationId)
            """)
    List<RoleAssignment> authority(
            UUID giverId, List<Role> giving, UUID organizationId, LocalDate today);

    @HQL(
            """
            select count(*) > 0
            from RoleAssignment r
            where r.accountId = :accountId and r.role = :role and r.organizationId = :organizationId
                and r.validTo >= r.validFrom and r.validTo >= :from and r.validFrom <= :to
                or r.accountId = :accountId and r.role = :role and r.organizationId = :organizationId
                and r.validTo is null and r.validFrom <= :to
            """)
    boolean isHeldDuring(
            UUID accountId, Role role, UUID organizationId, LocalDate from, LocalDate to);

    /** The roles of an account, now or later, of which none may be given away by mistake. */
    @HQL(
            """
            from RoleAssignment r
            where r.accountId = :accountId and r.role = :role
                and (r.validTo is null or r.validTo >= :today)
            """)
    List<RoleAssignment> heldBy(UUID accountId, Role role, LocalDate today);

    /** Administrators of an organisation, by its own roles or those above, that are to stay. */
    @HQL(
            """
            select count(*) > 0
            from RoleAssignment r join Account a on a.id = r.accountId, Organization o
            where o.id = :organizationId and array_contains(o.path, r.organizationId)
                and r.role = Role.SYSTEM_ADMIN and r.validFrom <= :today and r.validTo is null
                and a.disabledAt is null and r.id <> :exceptAssignment and a.id <> :exceptAccount
            """)
    boolean isAdministered(
            UUID organizationId, LocalDate today, UUID exceptAssignment, UUID exceptAccount);
}
