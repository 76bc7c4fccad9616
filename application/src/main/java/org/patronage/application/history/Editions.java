package org.patronage.application.history;

import io.vavr.control.Option;
import org.patronage.application.StorageException;

/** The editions of the history, of which readers see one. */
public interface Editions {

  /**
   * The edition that readers see, none where the table is missing.
   *
   * @throws StorageException if the table has another shape
   */
  Option<Edition> current();

  /**
   * The edition that readers see.
   *
   * @throws StorageException if the table is missing, or has another shape
   */
  default Edition standing() {
    return current()
        .getOrElseThrow(
            () -> new StorageException("There is no history yet", "Run the pipeline first."));
  }

  /** Whether an edition has no version yet. */
  boolean isEmpty(Edition edition);

  /** A new, empty edition that nobody sees. */
  Edition prepare(String id);

  /**
   * Lets readers see an edition in place of the current one: atomically, in one commit. Only then
   * is the former one's ledger dropped, and its quarantine but for files that the new one has not
   * taken.
   */
  void publish(Edition edition);
}
