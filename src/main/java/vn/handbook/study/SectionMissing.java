package vn.handbook.study;

import vn.handbook.resolution.SectionRequirement;

/** What a member still has to do for a section. */
public enum SectionMissing {
    READ_TO_END,
    MARK_DONE,
    WATCH_TO_END,
    PASS_QUIZ,
    SUBMIT_REFLECTION,
    ATTEND_SESSION;

    static SectionMissing of(SectionRequirement requirement) {
        return switch (requirement) {
            case READ -> READ_TO_END;
            case MARK_DONE -> MARK_DONE;
            case WATCH -> WATCH_TO_END;
            case QUIZ_PASSED -> PASS_QUIZ;
            case REFLECTION_ACCEPTED -> SUBMIT_REFLECTION;
            case ATTENDED -> ATTEND_SESSION;
        };
    }
}
