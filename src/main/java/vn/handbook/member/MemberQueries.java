package vn.handbook.member;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** What is read of the register; {@code roots} are the caller's scope. */
interface MemberQueries {
    @HQL(
            """
            select m
            from Member m join Organization o on o.id = m.organizationId
            where array_intersects(o.path, :roots) and m.id = :id
            """)
    Optional<Member> find(UUID[] roots, UUID id);

    @HQL(
            """
            select new MemberSummary(m.id, m.fullName, m.dateOfBirth, m.sex, m.status, o.id, o.name)
            from Member m join Organization o on o.id = m.organizationId
            where array_intersects(o.path, :roots) and m.identifiers.citizenIdEndingHash in :hashes
            order by m.id
            limit :rows
            """)
    List<MemberSummary> byEnding(UUID[] roots, List<byte[]> hashes, int rows);

    /** What a sheet says of these beyond the list. */
    @HQL(
            """
            select new MemberSheetPart(m.id, m.externalId, m.admissionDate, m.officialDate, m.cardNumber,
                m.identifiers, o.code)
            from Member m join Organization o on o.id = m.organizationId
            where array_intersects(o.path, :roots) and m.id in :ids
            """)
    List<MemberSheetPart> sheetParts(UUID[] roots, List<UUID> ids);

    /** The best two. */
    @HQL(
            """
            select new IdentifierMatch(m.id,
                case when m.identifiers.citizenIdHash in :citizenIdHashes then 0
                    when m.cardNumber = :cardNumber then 1
                    else 2 end)
            from Member m
            where m.identifiers.citizenIdHash in :citizenIdHashes
                or m.cardNumber = :cardNumber
                or m.identifiers.phoneHash in :phoneHashes
            order by 2, 1
            limit 2
            """)
    List<IdentifierMatch> byIdentifier(
            List<byte[]> citizenIdHashes, String cardNumber, List<byte[]> phoneHashes);

    /** Who else has one of two numbers, whichever key the citizen id is hashed under. */
    @HQL(
            """
            select m.id
            from Member m
            where m.id <> :id and (m.identifiers.citizenIdHash in :citizenIdHashes or m.cardNumber = :cardNumber)
            order by m.id
            """)
    List<UUID> holdersOf(UUID id, List<byte[]> citizenIdHashes, String cardNumber);

    /** How many others than this one have a citizen id, hashed under whatever key. */
    @HQL(
            """
            select count(*)
            from Member m
            where m.id <> :id and m.identifiers.citizenIdHash in :citizenIdHashes
            """)
    Long othersWith(UUID id, List<byte[]> citizenIdHashes);

    @HQL("select o.name from Organization o where o.id = :organizationId")
    String organizationName(UUID organizationId);
}
