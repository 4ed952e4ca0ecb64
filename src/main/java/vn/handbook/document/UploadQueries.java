package vn.handbook.document;

import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** What is read of uploads. */
interface UploadQueries {

    /** What an account has begun and not finished. */
    record Unfinished(Long count, Long length) {}

    @HQL(
            """
            select count(*), coalesce(sum(u.length), 0) from DocumentUpload u
            where u.accountId = :accountId and u.state in (UploadState.RECEIVING, UploadState.CHECKING)
            """)
    Unfinished unfinished(UUID accountId);
}
