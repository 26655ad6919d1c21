package org.healthworker.history;

import java.util.List;
import org.healthworker.evaluate.Status;

/**
 * One check of a stored report.
 *
 * @param parts one, named by no alias, for a check without parts
 */
public record FoldedCheck(Status status, List<FoldedPart> parts) {}
