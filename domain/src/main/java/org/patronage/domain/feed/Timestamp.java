package org.patronage.domain.feed;

import io.vavr.control.Option;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** ISO timestamps as the feeds write them. */
public final class Timestamp {
  /** With {@code Z}, {@code +00:00}, {@code +0000} or nothing, which means UTC. */
  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .optionalStart()
          .appendPattern("[XXX]")
          .optionalStart()
          .appendOffset("+HHMM", "+0000")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

  private Timestamp() {}

  /**
   * Reads an ISO date and time of the years 1 to 9999, UTC; none where it is none. Tables and those
   * who read them know no other years.
   */
  public static Option<Instant> parse(String text) {
    return instant(text).filter(time -> !time.isBefore(FIRST) && time.isBefore(END));
  }

  private static Option<Instant> instant(String text) {
    try {
      TemporalAccessor parsed = ISO.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
      return Option.some(
          parsed instanceof OffsetDateTime zoned
              ? zoned.toInstant()
              : ((LocalDateTime) parsed).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Option.none();
    }
  }
}
