package org.patronage.adapters.spark;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How the files of a lease are called: {@code lease-12.json}. */
final class LeaseNames {
  private static final Pattern NAME = Pattern.compile("lease-(\\d{1,18})\\.json(\\.writing)?");

  private LeaseNames() {}

  static String name(long number) {
    return "lease-" + number + ".json";
  }

  /** The name under which a file is written before it takes its place. */
  static String writing(long number) {
    return name(number) + ".writing";
  }

  /** The highest number, 0 where there is none. */
  static long newest(Stream<String> names) {
    return names
        .map(NAME::matcher)
        .filter(matcher -> matcher.matches() && matcher.group(2) == null)
        .mapToLong(LeaseNames::number)
        .max()
        .orElse(0);
  }

  /** Whether a file belongs to a lease before that of a number. */
  static boolean isBefore(String name, long number) {
    Matcher matcher = NAME.matcher(name);
    return matcher.matches() && number(matcher) < number;
  }

  private static long number(Matcher matcher) {
    return Long.parseLong(matcher.group(1));
  }
}
