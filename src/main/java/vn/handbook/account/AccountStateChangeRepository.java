package vn.handbook.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class AccountStateChangeRepository implements PanacheRepositoryBase<AccountStateChange, UUID> {}
