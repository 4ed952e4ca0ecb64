package vn.handbook.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import vn.handbook.audit.AuditAction;
import vn.handbook.organization.OrganizationService;
import vn.handbook.organization.OutsideScope;
import vn.handbook.shared.http.Conditions.Basis;
import vn.handbook.shared.http.MergePatch;
import vn.handbook.shared.http.Versioned;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageRequest;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.problem.Problem;
import vn.handbook.shared.security.Scope;
import vn.handbook.shared.text.Text;
import vn.handbook.shared.time.Time;

/** Keeps the register. */
@ApplicationScoped
public class MemberService {
    private static final List<byte[]> NO_HASHES = List.of(new byte[0]);

    private final MemberRepository members;
    private final MemberQueries queries;
    private final MemberSearch search;
    private final OrganizationService organizations;
    private final MemberRecords records;
    private final IdentifierVault vault;
    private final Clock clock;

    MemberService(
            MemberRepository members,
            MemberQueries queries,
            MemberSearch search,
            OrganizationService organizations,
            MemberRecords records,
            IdentifierVault vault,
            Clock clock) {
        this.members = members;
        this.queries = queries;
        this.search = search;
        this.organizations = organizations;
        this.records = records;
        this.vault = vault;
        this.clock = clock;
    }

    /** By given name, as Vietnamese lists are. */
    @Transactional
    Page<MemberSummary> list(Scope scope, MemberFilter filter, PageRequest page) {
        return search.page(scope, filter, today(), page);
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 outside the scope
     */
    @Transactional
    Versioned<MemberResponse> read(Scope scope, UUID id) {
        return masked(find(scope, id));
    }

    /** The record as its owner sees it, nothing masked. */
    @Transactional
    public Versioned<MemberResponse> readOwn(UUID memberId) {
        Member own = members.findById(memberId);
        return new Versioned<>(
                own.version,
                MemberResponse.ofOwn(
                        own,
                        vault.open(own.id, own.identifiers),
                        queries.organizationName(own.organizationId)));
    }

    @Transactional
    public boolean isInScope(Scope scope, UUID memberId) {
        return queries.find(scope.roots(), memberId).isPresent();
    }

    /**
     * The home cell of a member whom the handbook is for; empty for those who are exempt or no
     * longer members.
     */
    @Transactional
    public Optional<UUID> homeCellOfUser(UUID memberId) {
        return members.findByIdOptional(memberId)
                .filter(member -> member.status.usesHandbook())
                .map(member -> member.organizationId);
    }

    /**
     * Whom a citizen id, a card number or a phone belongs to, however it is typed; empty when to
     * nobody, and when a phone is several members'.
     */
    @Transactional
    public Optional<UUID> idByIdentifier(String typed) {
        return idByIdentifier(typed, IdentifierKind.ALL);
    }

    /** The same where it is known what it can be: it is then taken for nothing else. */
    @Transactional
    public Optional<UUID> idByIdentifier(String typed, Set<IdentifierKind> kinds) {
        var identifier = TypedIdentifier.of(typed, kinds);
        return IdentifierMatch.onlyOne(
                queries.byIdentifier(
                        identifier.citizenId().map(vault::citizenIdHashes).orElse(NO_HASHES),
                        identifier
                                .cardNumber()
                                .map(number -> new CardNumber(number).digits())
                                .orElse(""),
                        identifier.phone().map(vault::phoneHashes).orElse(NO_HASHES)));
    }

    /**
     * Enters a member into the register.
     *
     * @throws vn.handbook.shared.problem.Problem 422 when a rule is broken or the cell is not one
     *     of the scope's, 409 when an identifier is taken
     */
    @Transactional
    Versioned<MemberResponse> admit(Scope scope, CreateMemberRequest request) {
        if (!organizations.holdsMembers(scope, request.organizationId())) {
            throw ruleBroken(OutsideScope.at("/organizationId"));
        }
        if (!request.status().isFirst()) {
            throw ruleBroken(
                    Fault.pointer(
                            "/status",
                            "RULE",
                            Text.of(
                                    "Chỉ ghi mới với PROBATIONARY, OFFICIAL hoặc EXEMPT.",
                                    "A record begins as PROBATIONARY, OFFICIAL or EXEMPT.")));
        }
        Member admitted =
                Member.admit(
                        request.organizationId(),
                        request.status(),
                        request.details(),
                        request.enteredOn(),
                        today(),
                        clock.instant(),
                        vault);
        members.persist(admitted);
        records.save(admitted, AuditAction.MEMBER_ADMITTED, MaskedIdentifiers.NONE);
        return masked(admitted);
    }

    /**
     * Corrects a record.
     *
     * @throws vn.handbook.shared.problem.Problem 404 outside the scope, 412 when the record was
     *     changed meanwhile, 422 when a rule is broken, 409 when an identifier is taken
     */
    @Transactional
    Versioned<MemberResponse> correct(
            Scope reading, Scope writing, UUID id, Basis basis, MergePatch<MemberDetails> patch) {
        Member member =
                queries.find(writing.roots(), id).orElseThrow(() -> notCorrectable(reading, id));
        basis.on(member.version);
        MemberDetails present = detailsOf(member);
        member.correct(patch.appliedTo(present), today(), vault);
        records.save(member, AuditAction.MEMBER_CORRECTED, MaskedIdentifiers.of(present));
        return masked(member);
    }

    /**
     * Corrects a record as its owner proposed and an officer accepted.
     *
     * @throws vn.handbook.shared.problem.Problem 422 when a rule is broken, 409 when an identifier
     *     is taken
     */
    void apply(UUID id, UnaryOperator<MemberDetails> correction) {
        Member member = members.findById(id);
        MemberDetails present = detailsOf(member);
        MemberDetails corrected = correction.apply(present);
        if (!corrected.equals(present)) {
            member.correct(corrected, today(), vault);
            records.save(member, AuditAction.MEMBER_CORRECTED, MaskedIdentifiers.of(present));
        }
    }

    /** Forbidden to whoever may read it, not there for everybody else. */
    private Problem notCorrectable(Scope reading, UUID id) {
        find(reading, id);
        return CommonProblem.FORBIDDEN.problem();
    }

    private static RuntimeException ruleBroken(Fault fault) {
        return MemberProblem.MEMBER_RULE_BROKEN.problem().faults(List.of(fault));
    }

    private Versioned<MemberResponse> masked(Member member) {
        return new Versioned<>(
                member.version,
                MemberResponse.masked(
                        member,
                        vault.open(member.id, member.identifiers),
                        queries.organizationName(member.organizationId)));
    }

    private MemberDetails detailsOf(Member member) {
        return MemberDetails.of(member, vault.open(member.id, member.identifiers));
    }

    private Member find(Scope scope, UUID id) {
        return queries.find(scope.roots(), id).orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Time.VIETNAM);
    }
}
