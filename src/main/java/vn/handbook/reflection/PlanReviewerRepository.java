package vn.handbook.reflection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class PlanReviewerRepository implements PanacheRepositoryBase<PlanReviewer, UUID> {}
