package vn.handbook.quiz;

import java.math.BigDecimal;
import java.util.List;

/** A quiz as an attempt at it begins, settings and questions of one moment. */
record Bank(
        int questionsDrawn,
        int attemptsAllowed,
        Integer timeLimitSeconds,
        BigDecimal passMark,
        boolean shuffled,
        List<Draw.Candidate> candidates) {}
