package vn.handbook.study;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.handbook.shared.http.JsonBodies;
import vn.handbook.shared.http.ProblemResponse.FaultResponse;
import vn.handbook.shared.problem.Problem;
import vn.handbook.shared.text.Language;

/** Reads a batch event by event, has the readable ones merged, and tells what became of each. */
@Singleton
class ProgressBatches {
    private final JsonBodies bodies;
    private final StudyService study;

    ProgressBatches(JsonBodies bodies, StudyService study) {
        this.bodies = bodies;
        this.study = study;
    }

    /**
     * @param language of the reasons
     */
    ReportProgressBatchResponse report(UUID memberId, List<JsonNode> batch, Language language) {
        var results = new EventResult[batch.size()];
        var readable = new ArrayList<ProgressEvent>();
        var places = new ArrayList<Integer>();
        for (int i = 0; i < results.length; i++) {
            try {
                readable.add((ProgressEvent) bodies.read(batch.get(i), ProgressEvent.class));
                places.add(i);
            } catch (Problem unreadable) {
                results[i] = invalid(i, unreadable, language);
            }
        }
        List<ProgressSql.Merged> merged = study.report(memberId, readable);
        for (int i = 0; i < merged.size(); i++) {
            int place = places.get(i);
            results[place] = result(place, readable.get(i).id(), merged.get(i), language);
        }
        UUID[] sections =
                readable.stream().map(ProgressEvent::sectionId).distinct().toArray(UUID[]::new);
        return new ReportProgressBatchResponse(
                List.of(results), study.progressOf(memberId, sections));
    }

    private static EventResult invalid(int index, Problem unreadable, Language language) {
        return new EventResult(
                index,
                null,
                EventOutcome.INVALID,
                false,
                EventOutcome.INVALID.refusal().in(language),
                unreadable.faults().stream()
                        .map(fault -> FaultResponse.of(fault, language))
                        .toList());
    }

    private static EventResult result(
            int index, UUID id, ProgressSql.Merged merged, Language language) {
        var refusal = merged.outcome().refusal();
        return new EventResult(
                index,
                id,
                merged.outcome(),
                merged.late(),
                refusal == null ? null : refusal.in(language),
                null);
    }
}
