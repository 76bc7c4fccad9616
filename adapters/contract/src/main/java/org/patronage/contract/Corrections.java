package org.patronage.contract;

import io.vavr.collection.Seq;
import java.util.Collections;
import java.util.List;

/**
 * Files that come with another content under the name of one that has landed. Both contents count,
 * each at its time (RULES 4). What comes late is applied from the files, so the former content is
 * to be had beside the corrected one (ADR 25).
 */
final class Corrections {
  private static final String CORRECTED = "_corrected";
  private static final String FORMER = "_former";

  private Corrections() {}

  /** The files among these that some correction takes the place of, under another name. */
  static Seq<Landed> former(Seq<Landed> files, Seq<Landed> corrections) {
    return files
        .filter(file -> corrections.exists(correction -> correction.corrects(file)))
        .map(file -> file.beside(FORMER));
  }

  /** The same files where none takes the place of another one, since some have other names. */
  static Seq<Landed> apart(Seq<Landed> files) {
    return files.map(file -> files.exists(file::corrects) ? file.beside(CORRECTED) : file);
  }

  /** The same order, but that a correction comes after what it corrects. */
  static List<Landed> inTurn(List<Landed> order) {
    for (int early = 0; early < order.size(); early++) {
      for (int late = early + 1; late < order.size(); late++) {
        if (order.get(early).corrects(order.get(late))) {
          Collections.swap(order, early, late);
        }
      }
    }
    return order;
  }

  /** The same rows, every file under the name that it has where it takes another one's place. */
  static Rows underOneName(Rows rows, String column) {
    return new Rows(
        rows.all().map(row -> row.computeIfPresent(column, (key, name) -> withoutSuffix(name))._2));
  }

  private static String withoutSuffix(String name) {
    return name.replace(FORMER, "").replace(CORRECTED, "");
  }
}
