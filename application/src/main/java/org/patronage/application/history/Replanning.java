package org.patronage.application.history;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plans once more where somebody else changed the history below a plan; three times in all. */
public final class Replanning {
  private static final Logger LOG = LoggerFactory.getLogger(Replanning.class);
  private static final int TRIES = 3;

  private Replanning() {}

  /**
   * Does some work, once more where its plan is outdated.
   *
   * @param work plans and applies, and has no effect where it fails so
   * @throws OutdatedPlanException if the last plan is outdated, too
   */
  public static <T> T until(Supplier<T> work) {
    for (int tries = 1; tries < TRIES; tries++) {
      try {
        return work.get();
      } catch (OutdatedPlanException e) {
        LOG.warn(
            "Somebody else changed the history meanwhile; planning anew, {} of {}",
            tries,
            TRIES - 1);
      }
    }
    return work.get();
  }
}
