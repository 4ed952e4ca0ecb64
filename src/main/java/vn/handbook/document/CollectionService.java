package vn.handbook.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;
import vn.handbook.organization.OrganizationService;
import vn.handbook.organization.OutsideScope;
import vn.handbook.shared.http.Conditions.Basis;
import vn.handbook.shared.http.Versioned;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageRequest;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.problem.Problem;
import vn.handbook.shared.text.Text;

/** Documents that belong together, in an order. */
@ApplicationScoped
class CollectionService {
    private static final UUID AFTER_ALL_IDS = new UUID(-1, -1);

    private final EntityManager entities;
    private final CollectionQueries queries;
    private final OrganizationService organizations;
    private final SecrecyGuard secrecy;
    private final Clock clock;

    CollectionService(
            EntityManager entities,
            CollectionQueries queries,
            OrganizationService organizations,
            SecrecyGuard secrecy,
            Clock clock) {
        this.entities = entities;
        this.queries = queries;
        this.organizations = organizations;
        this.secrecy = secrecy;
        this.clock = clock;
    }

    /** The last made first. */
    @Transactional
    Page<CollectionResponse> list(Readership by, PageRequest page) {
        List<CollectionResponse> rows =
                queries
                        .list(
                                by.roots(),
                                by.grants(),
                                by.editorRoots(),
                                page.after(0, UUID::fromString, AFTER_ALL_IDS),
                                page.rows())
                        .stream()
                        .map(CollectionResponse::of)
                        .toList();
        Long total = page.total(() -> queries.count(by.roots(), by.grants(), by.editorRoots()));
        return Page.of(rows, page, last -> List.of(last.id()), total);
    }

    /**
     * @throws Problem 404 when the caller may read nothing of it
     */
    @Transactional
    Versioned<CollectionResponse> read(Readership by, UUID id) {
        DocumentCollection found = find(by, id);
        return new Versioned<>(found.version, CollectionResponse.of(found));
    }

    private DocumentCollection find(Readership by, UUID id) {
        return queries.find(by.roots(), by.grants(), by.editorRoots(), id)
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    /**
     * Its documents in their order, as far as the caller may read them.
     *
     * @throws Problem 404 when the caller may read nothing of it
     */
    @Transactional
    Page<CollectionItem> content(Readership by, UUID id, PageRequest page) {
        find(by, id);
        List<CollectionItem> rows =
                queries.content(
                        by.roots(),
                        by.grants(),
                        by.editorRoots(),
                        id,
                        page.after(0, Integer::valueOf, 0),
                        page.rows());
        Long total =
                page.total(
                        () -> queries.countContent(by.roots(), by.grants(), by.editorRoots(), id));
        return Page.of(rows, page, last -> List.of(last.position()), total);
    }

    /**
     * @throws Problem 422 when it belongs to no organisation of the scope, 409 when the
     *     organisation has one with this title
     */
    @Transactional
    Versioned<CollectionResponse> create(Readership by, CreateCollectionRequest request) {
        secrecy.refuseMarked(
                null,
                Stream.concat(
                        Stream.of(request.title()), Stream.ofNullable(request.description())));
        if (!organizations.contains(by.editing(), request.organizationId())) {
            throw DocumentProblem.DOCUMENT_RULE_BROKEN
                    .problem()
                    .faults(List.of(OutsideScope.at("/organizationId")));
        }
        var collection = new DocumentCollection(request, clock.instant());
        entities.persist(collection);
        try {
            entities.flush();
        } catch (ConstraintViolationException taken) {
            throw DocumentProblem.COLLECTION_EXISTS.problem();
        }
        return new Versioned<>(collection.version, CollectionResponse.of(collection));
    }

    /**
     * Puts other content in the place of the present one.
     *
     * @throws Problem 404 when the caller may read nothing of it, 403 when not edit it, 412 when it
     *     was changed meanwhile, 422 when a document is named twice or is not to be read
     */
    @Transactional
    Versioned<CollectionResponse> fill(
            Readership by, UUID id, Basis basis, CollectionContentRequest request) {
        DocumentCollection collection =
                queries.findForChange(by.editorRoots(), id).orElseThrow(() -> notEditable(by, id));
        basis.on(collection.version);
        refuseStrange(by, request.documentIds());
        entities.lock(collection, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        entities.createQuery("delete from CollectionEntry e where e.collectionId = :id")
                .setParameter("id", id)
                .executeUpdate();
        for (int i = 0; i < request.documentIds().size(); i++) {
            entities.persist(new CollectionEntry(id, i + 1, request.documentIds().get(i)));
        }
        entities.flush();
        return new Versioned<>(collection.version, CollectionResponse.of(collection));
    }

    private void refuseStrange(Readership by, List<UUID> ids) {
        List<UUID> readable = queries.readable(by.roots(), by.grants(), by.editorRoots(), ids);
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < ids.size(); i++) {
            if (!readable.contains(ids.get(i)) || ids.indexOf(ids.get(i)) < i) {
                faults.add(
                        Fault.pointer(
                                "/documentIds/" + i,
                                "RULE",
                                Text.of(
                                        "Không có văn bản này, hoặc nó đã được nêu.",
                                        "There is no such document, or it is named already.")));
            }
        }
        if (!faults.isEmpty()) {
            throw DocumentProblem.DOCUMENT_RULE_BROKEN.problem().faults(faults);
        }
    }

    private Problem notEditable(Readership by, UUID id) {
        find(by, id);
        return CommonProblem.FORBIDDEN.problem();
    }
}
