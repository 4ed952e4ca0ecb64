package vn.handbook.quiz;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How exactly time is taken, and for how long it is kept what somebody answered. */
@ConfigMapping(prefix = "handbook.quiz")
public interface QuizConfig {

    /** How long after the deadline answers are still taken: networks are slow. */
    Duration grace();

    /**
     * How long after its end an attempt's questions and answers are kept; that it was passed, with
     * how many right and when, stays with the member.
     */
    Duration answerRetention();
}
