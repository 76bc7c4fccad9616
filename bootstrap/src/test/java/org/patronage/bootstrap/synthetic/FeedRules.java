package org.patronage.bootstrap.synthetic;

import io.vavr.control.Try;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

/** RULES 5 for the lines of both feeds, written down once more, apart from what generates them. */
final class FeedRules {

  private static final DateTimeFormatter RATING_DATE =
      DateTimeFormatter.ofPattern("MMdduuuu").withResolverStyle(ResolverStyle.STRICT);

  private FeedRules() {}

  static boolean acceptsRating(String line) {
    String[] fields = line.split(",", -1);
    return fields.length == 3
        && fields[0].matches("\\d+")
        && (fields[1].isEmpty()
            || (fields[1].matches("\\d{1,3}") && Integer.parseInt(fields[1]) <= 100))
        && Try.of(() -> LocalDate.parse(fields[2], RATING_DATE)).isSuccess();
  }

  static boolean acceptsCaregiver(String line) {
    String[] fields = line.split(",", -1);
    return fields.length == 12
        && isDateOrBlank(fields[0])
        && isDateOrBlank(fields[3])
        && !fields[5].isEmpty()
        && Try.of(() -> OffsetDateTime.parse(fields[6])).isSuccess()
        && fields[7].matches("\\d{10}V\\d{6}")
        && isDateOrBlank(fields[8])
        && fields[11].matches("\\d{10}V\\d{6}");
  }

  private static boolean isDateOrBlank(String field) {
    return field.isEmpty() || Try.of(() -> LocalDate.parse(field)).isSuccess();
  }
}
