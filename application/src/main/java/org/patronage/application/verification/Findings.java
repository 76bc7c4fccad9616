package org.patronage.application.verification;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import org.patronage.application.StorageException;
import org.patronage.domain.history.Invariant;

/** How every invariant stands, feed by feed; of a history without any, none. */
public record Findings(Seq<Finding> all) {

  /** Draws them from what was seen. */
  public static Findings of(Inspected seen) {
    return new Findings(
        seen.batchCodes()
            .flatMap(
                feed ->
                    ofKeys(seen, feed)
                        .appendAll(new LedgerBalance(seen, feed).findings())
                        .appendAll(new KeptBalance(seen, feed).findings())));
  }

  private static Seq<Finding> ofKeys(Inspected seen, String feed) {
    Inspected.Keys keys =
        seen.feeds()
            .find(one -> one.batchCode().equals(feed))
            .getOrElse(() -> new Inspected.Keys(feed, 0, io.vavr.collection.HashMap.empty()));
    return List.ofAll(Invariant.ofOneKey())
        .map(
            invariant ->
                new Finding(
                    invariant,
                    feed,
                    keys.count(),
                    keys.broken().getOrElse(invariant, 0L),
                    List.empty()));
  }

  /** Those that do not hold. */
  public Seq<Finding> broken() {
    return all.reject(Finding::holds);
  }

  /**
   * Insists that all of them hold.
   *
   * @param remedy what became of it, and what to do
   * @throws StorageException if one does not, naming each
   */
  public void mustHold(String what, String remedy) {
    if (!broken().isEmpty()) {
      throw new StorageException(what + ": " + broken().map(Finding::text).mkString("; "), remedy);
    }
  }
}
