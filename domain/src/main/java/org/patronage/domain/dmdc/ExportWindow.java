package org.patronage.domain.dmdc;

import io.vavr.control.Option;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.patronage.domain.InvalidRequestException;
import org.patronage.domain.calendar.RunClock;

/**
 * The event times that an export covers (RULES 11).
 *
 * @param from inclusive
 * @param until exclusive
 */
public record ExportWindow(Instant from, Instant until) implements Serializable {
  private static final Duration FIRST = Duration.ofHours(24);

  /**
   * Refuses an empty window.
   *
   * @throws InvalidRequestException if it does not begin before it ends
   */
  public ExportWindow {
    if (!from.isBefore(until)) {
      throw new InvalidRequestException(
          "a window begins before it ends, unlike " + from + " to " + until);
    }
  }

  /**
   * The window of a run's export: to today 00:00 UTC.
   *
   * @param reached up to where DMDC has been told: the newest checkpoint before today; none before
   *     the first export
   */
  public static ExportWindow of(Option<Instant> reached, RunClock clock) {
    return new ExportWindow(
        reached.getOrElse(() -> clock.now().minus(FIRST)), clock.startOfToday());
  }

  /** Whether an event belongs to it. */
  public boolean includes(Instant eventTime) {
    return !eventTime.isBefore(from) && eventTime.isBefore(until);
  }
}
