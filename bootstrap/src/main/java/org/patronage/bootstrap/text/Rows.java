package org.patronage.bootstrap.text;

import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** What a row has to be, for every format. */
final class Rows {

  private Rows() {}

  static Seq<Option<String>> fitting(Seq<String> header, Seq<Option<String>> row) {
    if (row.size() != header.size()) {
      throw new IllegalArgumentException(
          "a row of " + row.size() + " cells does not fit " + header.size() + " columns");
    }
    return row;
  }
}
