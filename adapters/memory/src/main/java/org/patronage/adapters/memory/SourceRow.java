package org.patronage.adapters.memory;

import io.vavr.control.Option;
import java.time.Instant;
import org.apache.commons.csv.CSVRecord;
import org.patronage.application.StorageException;
import org.patronage.domain.feed.Timestamp;

/** A row of a source; texts are trimmed, an empty one is none. */
record SourceRow(SourceTable table, CSVRecord cells) {

  Option<String> text(String column) {
    return cells.isSet(column)
        ? Option.some(cells.get(column).strip()).filter(text -> !text.isEmpty())
        : Option.none();
  }

  /**
   * A time in UTC, ISO or with a blank for the {@code T}.
   *
   * @throws StorageException if it is neither
   */
  Option<Instant> time(String column) {
    return text(column)
        .map(
            text ->
                Timestamp.parse(text.replace(' ', 'T'))
                    .getOrElseThrow(
                        () ->
                            new StorageException(
                                "The source %s has no timestamp as %s in line %d"
                                    .formatted(
                                        table.location(), column, cells.getRecordNumber() + 1),
                                "Write it as yyyy-MM-dd HH:mm:ss.")));
  }
}
