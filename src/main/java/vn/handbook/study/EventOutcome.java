package vn.handbook.study;

import vn.handbook.shared.text.Text;

/** What became of an event. */
public enum EventOutcome {
    /** Merged now. */
    ACCEPTED(null),
    /** Merged before; nothing changed. */
    DUPLICATE(null),
    /** Not a readable event. */
    INVALID(Text.of("Lần ghi này không đọc được.", "The event cannot be read.")),
    /** The section is none that the member has to study in this assignment. */
    NOT_ASSIGNED(
            Text.of(
                    "Phần này không thuộc việc học được giao cho bạn.",
                    "This section is not part of what you have to study.")),
    /** What was to be studied was taken back; nothing of it counts any more. */
    WITHDRAWN(
            Text.of(
                    "Nội dung học tập này đã được thu hồi.",
                    "What was to be studied has been withdrawn.")),
    /** The assignment begins later. */
    NOT_OPEN(Text.of("Việc học này chưa bắt đầu.", "The assignment has not begun."));

    private final Text refusal;

    EventOutcome(Text refusal) {
        this.refusal = refusal;
    }

    /** Why it was not kept; {@code null} when it was. */
    Text refusal() {
        return refusal;
    }
}
