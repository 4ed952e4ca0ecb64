package vn.handbook.shared.sheet;

import java.util.List;

/**
 * What became of some rows.
 *
 * @param faults of rows that are not written, in the rows' order
 * @param written how many were new or differed
 */
public record RowOutcome(List<RowFault> faults, int written) {}
