package org.patronage.domain.dmdc;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * A file for DMDC, by its name (RULES 11, 12): records in the order of {@link DmdcRecord}, LF
 * between them and none after the last, UTF-8.
 */
public record DmdcFile(String name) {
  private static final String EXPORT = "PATRONAGE_";
  private static final String LAGGED = "LAGGED_EDIPI_PATRONAGE_";
  private static final String END = ".txt";

  /** The export of a day. */
  public static DmdcFile export(LocalDate day) {
    return new DmdcFile(EXPORT + compact(day) + END);
  }

  /** The EDIPI backfill of a day. */
  public static DmdcFile lagged(LocalDate day) {
    return new DmdcFile(LAGGED + compact(day) + END);
  }

  /** The versions of some days, sent again by hand; {@code until} is not among them. */
  public static DmdcFile again(LocalDate from, LocalDate until) {
    return new DmdcFile(EXPORT + compact(from) + "_" + compact(until) + END);
  }

  /**
   * A file by what a table says of it: its name, or, as the earlier pipeline may have written it, a
   * path or URI that ends with it.
   */
  public static DmdcFile named(String place) {
    return new DmdcFile(place.substring(place.lastIndexOf('/') + 1));
  }

  private static String compact(LocalDate day) {
    return DateTimeFormatter.BASIC_ISO_DATE.format(day);
  }
}
