package vn.handbook.reflection;

/** What a reviewer makes of a reflection. */
public enum ReviewOutcome {
    RETURNED(ReflectionState.RETURNED),
    ACCEPTED(ReflectionState.ACCEPTED);

    final ReflectionState state;

    ReviewOutcome(ReflectionState state) {
        this.state = state;
    }
}
