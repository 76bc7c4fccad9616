package org.patronage.bootstrap.config;

import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Either;
import io.vavr.control.Try;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.patronage.adapters.http.Patience;
import org.patronage.domain.calendar.MissedDays;

/** Foreign text as a value, or why not. */
final class Scalar {

  private Scalar() {}

  /** An instant; a date alone, or date and time without a zone, is UTC. */
  static Either<String, Instant> instant(String text) {
    String iso = text.replace(' ', 'T');
    return Try.of(() -> Instant.parse(iso))
        .orElse(Try.of(() -> LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC)))
        .orElse(Try.of(() -> LocalDate.parse(iso).atStartOfDay(ZoneOffset.UTC).toInstant()))
        .toEither("'" + text + "' is no instant; write 2024-06-30T00:00:00Z or 2024-06-30 (UTC)");
  }

  /** A share from 0 to 1. */
  static Either<String, BigDecimal> share(String text) {
    return Try.of(() -> new BigDecimal(text))
        .filter(share -> share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0)
        .toEither("'" + text + "' is no share from 0 to 1; write 0.05 for 5 %");
  }

  /** Weekdays by their English names, blanks or commas between them. */
  static Either<String, Set<DayOfWeek>> weekdays(String text) {
    return Try.of(
            () ->
                List.of(text.strip().toUpperCase(Locale.ROOT).split("[,\\s]+"))
                    .map(DayOfWeek::valueOf)
                    .toSet())
        .toEither("'" + text + "' are no weekdays; write such as: wednesday friday");
  }

  /** What becomes of a task whose day went by without a run. */
  static Either<String, MissedDays> missedDays(String text) {
    return Try.of(() -> MissedDays.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_')))
        .toEither("'" + text + "' is neither made-up nor skipped");
  }

  /** A number of lines, 0 or more. */
  static Either<String, Integer> lines(String text) {
    return count(text, "lines");
  }

  /** A number of rows, 0 or more. */
  static Either<String, Integer> rows(String text) {
    return count(text, "rows");
  }

  private static Either<String, Integer> count(String text, String what) {
    return Try.of(() -> Integer.parseInt(text))
        .filter(count -> count >= 0)
        .toEither("'" + text + "' is no number of " + what + "; write a whole number, 0 or more");
  }

  /** How long one try of a notice may take; ISO 8601, its leading {@code PT} left out or not. */
  static Either<String, Duration> timeout(String text) {
    return Try.of(() -> Duration.parse(text.startsWith("P") ? text : "PT" + text))
        .filter(Patience::allowsTimeout)
        .toEither("'" + text + "' is no timeout; write 10s, 0.5s or 2m, 5 minutes at most");
  }

  /** How often a notice may be tried again. */
  static Either<String, Integer> retries(String text) {
    return Try.of(() -> Integer.parseInt(text))
        .filter(Patience::allowsRetries)
        .toEither("'" + text + "' is no number of retries; write a whole number from 0 to 10");
  }
}
