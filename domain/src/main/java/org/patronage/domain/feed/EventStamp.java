package org.patronage.domain.feed;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Objects;

/**
 * When and by which file something was said; the order of history (RULES 4 and 9: event time, then
 * file name). The full URI breaks the last tie.
 *
 * @param time event time, UTC, kept to the microsecond as tables keep it
 * @param uri full URI of the file, or of the table, that said it
 */
public record EventStamp(Instant time, String uri) implements Comparable<EventStamp>, Serializable {

  private static final Comparator<EventStamp> ORDER =
      Comparator.comparing(EventStamp::time)
          .thenComparing(EventStamp::name)
          .thenComparing(EventStamp::uri);

  public EventStamp {
    Objects.requireNonNull(uri, "uri");
    time = time.truncatedTo(ChronoUnit.MICROS);
  }

  /** The last part of the URI. */
  public String name() {
    return uri.substring(uri.lastIndexOf('/') + 1);
  }

  /** The UTC date of the event. */
  public LocalDate date() {
    return time.atZone(ZoneOffset.UTC).toLocalDate();
  }

  public boolean isBefore(EventStamp other) {
    return compareTo(other) < 0;
  }

  @Override
  public int compareTo(EventStamp other) {
    return ORDER.compare(this, other);
  }
}
