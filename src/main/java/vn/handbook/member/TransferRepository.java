package vn.handbook.member;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class TransferRepository implements PanacheRepositoryBase<Transfer, UUID> {
    void keep(TransferStep step) {
        getEntityManager().persist(step);
    }

    void keep(TemporaryAffiliation affiliation) {
        getEntityManager().persist(affiliation);
    }
}
