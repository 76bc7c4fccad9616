package org.patronage.domain.feed;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.Serializable;
import java.util.Locale;

/**
 * What a feed's files look like (RULES 2).
 *
 * @param filePrefix how a file's name begins, compared without case
 * @param columns the columns that its header must have
 */
public record FeedContract(String filePrefix, java.util.List<String> columns)
    implements Serializable {
  private static final String EXTENSION = ".csv";

  /** Whether a file of this name belongs to the feed. */
  public boolean matches(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return name.startsWith(filePrefix.toLowerCase(Locale.ROOT)) && name.endsWith(EXTENSION);
  }

  /** Where a header has this contract's columns, or how it differs. */
  public Either<HeaderDifference, ColumnOrder> order(List<String> header) {
    return ColumnOrder.of(List.ofAll(columns), header);
  }

  /** How a file's header differs; none where it can be read, as can a file without any line. */
  public Option<HeaderDifference> foreign(Option<List<String>> header) {
    return header.flatMap(names -> order(names).swap().toOption());
  }

  /** The named columns that a header has besides this contract's, none where there are none. */
  public Option<HeaderDifference> gained(List<String> header) {
    List<String> names =
        ColumnOrder.additional(List.ofAll(columns), header)
            .map(String::strip)
            .reject(String::isEmpty);
    return Option.when(
        names.nonEmpty(), () -> new HeaderDifference(List.empty(), names, List.empty()));
  }
}
