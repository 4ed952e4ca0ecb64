package vn.handbook.audit;

import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** What is read of the trail. */
interface AuditQueries {

    @HQL("select m.organizationId from Member m where m.id = :memberId")
    UUID homeCell(UUID memberId);
}
