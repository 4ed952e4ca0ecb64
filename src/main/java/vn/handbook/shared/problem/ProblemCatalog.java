package vn.handbook.shared.problem;

/** A feature's problem types, so that each can be explained under its URI. */
public interface ProblemCatalog {
    ProblemType[] types();
}
