package vn.handbook.document;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** The entries of the catalogues, which are the same for everybody. */
interface CatalogQueries {

    @HQL("from Issuer i where i.code in :codes")
    List<Issuer> issuers(Collection<String> codes);

    @HQL("from Topic t where t.code in :codes")
    List<Topic> topics(Collection<String> codes);

    @HQL("from Term t where t.code in :codes")
    List<Term> terms(Collection<String> codes);

    @HQL("from TypeEntry t where t.code in :codes")
    List<TypeEntry> types(Collection<String> codes);

    /** Whether a root of the tree lies in the scope. */
    @HQL(
            """
            select count(*) > 0 from Organization o where o.parentId is null and array_intersects(o.path, :roots)
            """)
    boolean isWholeTree(UUID[] roots);
}
