package vn.handbook.exchange;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class DataImportRepository implements PanacheRepositoryBase<DataImport, UUID> {}
