package vn.handbook.document;

import java.util.Collection;

/**
 * A query and how it is going to be answered.
 *
 * @param choices words that the plan takes for those that were typed
 * @param lastResort whether nothing was found as it was typed
 */
record SearchRequest(
        SearchQuery query,
        SearchPlan plan,
        SearchRanges.Ranges ranges,
        Collection<WordChoices> choices,
        boolean lastResort) {}
