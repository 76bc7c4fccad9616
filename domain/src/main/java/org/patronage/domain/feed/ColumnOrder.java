package org.patronage.domain.feed;

import io.vavr.collection.List;
import io.vavr.control.Either;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Where a file's header put the columns of a contract. Names compare trimmed and without case;
 * another order or additional columns are no error (RULES 2).
 */
public final class ColumnOrder implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Map<String, Integer> positions;
  private final int width;

  private ColumnOrder(Map<String, Integer> positions, int width) {
    this.positions = positions;
    this.width = width;
  }

  /**
   * Finds the contract's columns in a header.
   *
   * @return the order, or the difference where a column is missing or stands twice
   */
  static Either<HeaderDifference, ColumnOrder> of(List<String> wanted, List<String> header) {
    List<String> names = header.map(ColumnOrder::normal);
    List<String> missing = wanted.reject(column -> names.contains(normal(column)));
    List<String> additional = additional(wanted, header);
    List<String> twice =
        wanted.filter(column -> names.count(normal(column)::equals) > 1).map(String::strip);
    if (missing.nonEmpty() || twice.nonEmpty()) {
      return Either.left(new HeaderDifference(missing, additional, twice));
    }
    Map<String, Integer> positions = new LinkedHashMap<>();
    wanted.forEach(column -> positions.put(column, names.indexOf(normal(column))));
    return Either.right(new ColumnOrder(positions, header.size()));
  }

  /** The columns of a header that nobody asked for, as they are written. */
  static List<String> additional(List<String> wanted, List<String> header) {
    return header.reject(column -> wanted.map(ColumnOrder::normal).contains(normal(column)));
  }

  int indexOf(String column) {
    return positions.get(column);
  }

  /** How many fields every record of the file has. */
  int width() {
    return width;
  }

  private static String normal(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
