package vn.handbook.exchange;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** What is read of imports: each is for its sender alone. */
interface ImportQueries {

    @HQL("from DataImport i where i.accountId = :account and i.id = :id")
    Optional<DataImport> find(UUID account, UUID id);

    @HQL(
            """
            from DataImport i where i.accountId = :account and i.id < :beforeId
            order by i.id desc limit :rows
            """)
    List<DataImport> list(UUID account, UUID beforeId, int rows);

    @HQL("select count(*) from DataImport i where i.accountId = :account")
    Long count(UUID account);

    @HQL(
            """
            select count(*) from DataImport i
            where i.accountId = :account and i.state in (ImportState.QUEUED, ImportState.RUNNING)
            """)
    Long countUnfinished(UUID account);

    @HQL("from DataImport i where i.accountId = :account order by i.id")
    List<DataImport> all(UUID account);
}
