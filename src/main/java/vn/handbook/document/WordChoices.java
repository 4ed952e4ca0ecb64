package vn.handbook.document;

import java.util.List;

/**
 * What a word of a query may stand for besides itself.
 *
 * @param position of the word in the query
 * @param folded the other words
 * @param instead whether they stand for it alone, or it may be itself as well
 */
record WordChoices(int position, List<String> folded, boolean instead) {}
