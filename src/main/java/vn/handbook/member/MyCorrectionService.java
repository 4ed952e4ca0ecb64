package vn.handbook.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageRequest;
import vn.handbook.shared.problem.CommonProblem;

/** What members ask to be corrected in their own record. */
@ApplicationScoped
class MyCorrectionService {
    private static final int MOST_PENDING = 5;
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final CorrectionRepository requests;
    private final CorrectionQueries queries;
    private final PositionQueries names;
    private final Proposals proposals;
    private final Clock clock;

    MyCorrectionService(
            CorrectionRepository requests,
            CorrectionQueries queries,
            PositionQueries names,
            Proposals proposals,
            Clock clock) {
        this.requests = requests;
        this.queries = queries;
        this.names = names;
        this.proposals = proposals;
        this.clock = clock;
    }

    /** Latest first. */
    @Transactional
    Page<CorrectionResponse> list(UUID memberId, PageRequest page) {
        return Page.of(
                queries
                        .own(memberId, page.after(0, UUID::fromString, AFTER_ALL), page.rows())
                        .stream()
                        .map(row -> CorrectionResponse.of(row, proposals.open(row.request())))
                        .toList(),
                page,
                last -> List.of(last.id()),
                page.total(() -> queries.countOwn(memberId)));
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 422 when nothing is to be changed, 409 when too
     *     many wait already
     */
    @Transactional
    CorrectionResponse create(UUID memberId, CreateCorrectionRequest wanted) {
        List<String> fields = wanted.changes().fields();
        if (fields.isEmpty()) {
            throw TransferService.broken(
                    List.of(
                            TransferService.fault(
                                    "/changes",
                                    "Chưa có gì để sửa.",
                                    "Nothing is to be changed.")));
        }
        if (queries.countPending(memberId) >= MOST_PENDING) {
            throw MemberProblem.CORRECTIONS_PENDING.problem();
        }
        var request = CorrectionRequest.of(memberId, fields, wanted.reason(), clock.instant());
        proposals.seal(request, wanted.changes());
        requests.persistAndFlush(request);
        return response(request);
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 when it is not one's own, 409 when it is
     *     decided
     */
    @Transactional
    CorrectionResponse withdraw(UUID memberId, UUID id) {
        CorrectionRequest request =
                requests.findByIdOptional(id)
                        .filter(found -> found.memberId.equals(memberId))
                        .orElseThrow(CommonProblem.NOT_FOUND::problem);
        request.end(CorrectionState.WITHDRAWN, null, null, clock.instant());
        requests.flush();
        return response(request);
    }

    private CorrectionResponse response(CorrectionRequest request) {
        return CorrectionResponse.of(
                new CorrectionRow(request, names.fullName(request.memberId)),
                proposals.open(request));
    }
}
