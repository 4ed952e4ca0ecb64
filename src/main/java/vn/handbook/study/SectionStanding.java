package vn.handbook.study;

import java.time.Instant;

/**
 * How far a member is with a section.
 *
 * @param furthest 0–1
 * @param completedAt {@code null} until it is done
 * @param secondsSpent by all of the member's devices
 */
record SectionStanding(
        double furthest, int resumePosition, Instant completedAt, long secondsSpent) {}
