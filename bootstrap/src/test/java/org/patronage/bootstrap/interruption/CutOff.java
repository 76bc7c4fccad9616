package org.patronage.bootstrap.interruption;

import org.patronage.application.run.RunMode;
import org.patronage.bootstrap.interruption.Boundaries.Side;

/** A way in which a run ends before its end. */
@FunctionalInterface
interface CutOff {
  /**
   * Runs at {@link Zone#SATURDAY}, and is cut off at a boundary.
   *
   * @return whether it took a backup all the same, of what stood then
   */
  boolean at(Home home, RunMode mode, String boundary, Side side) throws Exception;
}
