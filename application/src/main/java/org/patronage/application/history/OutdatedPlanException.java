package org.patronage.application.history;

import org.patronage.application.StorageException;

/**
 * Somebody else changed the history after a plan had read it, and before it was applied: nothing of
 * the plan was, and a new one may be.
 */
public final class OutdatedPlanException extends StorageException {
  private static final long serialVersionUID = 1L;

  /**
   * @param doing what was to be applied, such as a file's name
   * @param place the table
   */
  public OutdatedPlanException(String doing, String place) {
    super(
        "%s was not applied: somebody else changed rows of %s meanwhile".formatted(doing, place),
        "See that one run works on it at a time, then run again.");
  }
}
