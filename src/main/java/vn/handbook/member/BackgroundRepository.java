package vn.handbook.member;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class BackgroundRepository implements PanacheRepositoryBase<Background, UUID> {

    MemberBackground known(UUID memberId) {
        return findByIdOptional(memberId).map(Background::known).orElse(MemberBackground.UNKNOWN);
    }

    /** One more than the row's, so that nothing known yet has a version too. */
    int version(UUID memberId) {
        return findByIdOptional(memberId).map(found -> found.version + 1).orElse(0);
    }

    void correct(UUID memberId, MemberBackground known) {
        Background background =
                findByIdOptional(memberId)
                        .orElseGet(
                                () -> {
                                    var first = new Background(memberId);
                                    persist(first);
                                    return first;
                                });
        background.correct(known);
        flush();
    }
}
