package org.patronage.adapters.csv;

import io.vavr.collection.List;
import org.patronage.domain.feed.RawRecord;

/** The column names in a file's first record. */
final class Header {
  private Header() {}

  /** The names as sent; one that is the whole line where that cannot be split. */
  static List<String> names(RawRecord record) {
    return record.fields().fold(broken -> List.of(record.text()), List::ofAll);
  }
}
