package org.patronage.domain.dmdc;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The event times that an export covers (RULES 11).
 *
 * @param from inclusive
 * @param until exclusive: today 00:00 UTC
 */
public record ExportWindow(Instant from, Instant until) {
  private static final Duration FIRST = Duration.ofHours(24);

  /**
   * The window of an export.
   *
   * @param lastCheckpoint the newest checkpoint before today, none before the first export
   * @param now the run's clock
   */
  public static ExportWindow of(Option<Instant> lastCheckpoint, Instant now) {
    Instant today =
        LocalDate.ofInstant(now, ZoneOffset.UTC).atStartOfDay().toInstant(ZoneOffset.UTC);
    return new ExportWindow(lastCheckpoint.getOrElse(() -> now.minus(FIRST)), today);
  }

  public boolean includes(Instant eventTime) {
    return !eventTime.isBefore(from) && eventTime.isBefore(until);
  }
}
