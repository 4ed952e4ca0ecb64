package vn.handbook.organization;

/**
 * Where a thing that belongs to an organisation {@code o} is seen from, as a condition for HQL with
 * the parameter {@code roots}: an organisation's papers reach all that is below it, and whoever
 * answers for it from above.
 */
public final class Reach {
    /** {@code o} lies in the caller's scope. */
    public static final String BELOW = "array_intersects(o.path, :roots)";

    /** {@code o} lies in the caller's scope or on the way from it up to the root. */
    public static final String BELOW_OR_ABOVE =
            "("
                    + BELOW
                    + " or exists(select 1 from Organization r"
                    + " where array_contains(:roots, r.id) and array_contains(r.path, o.id)))";

    private Reach() {}
}
