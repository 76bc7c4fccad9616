package org.patronage.application.history;

import io.vavr.collection.Seq;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.run.RunListener;
import org.patronage.application.run.RunMode;
import org.patronage.application.run.WorkAlone;
import org.patronage.application.verification.Findings;
import org.patronage.application.verification.HistoryInspection;

/** Ends the work on an edition: readers see it, its files lie well (RULES 4). */
public final class CloseEdition {
  private static final String UNSOUND = "The rebuilt history is not sound";
  private static final String UNPUBLISHED =
      "It was not published; the former one stands, if there was one. Do not use this version of"
          + " the program.";

  private final Editions editions;
  private final PatronageStore store;
  private final HistoryInspection inspection;
  private final WorkAlone alone;
  private final RunListener listener;

  public CloseEdition(
      Editions editions,
      PatronageStore store,
      HistoryInspection inspection,
      WorkAlone alone,
      RunListener listener) {
    this.editions = editions;
    this.store = store;
    this.inspection = inspection;
    this.alone = alone;
    this.listener = listener;
  }

  /**
   * Publishes a rebuilt edition, after a look at all of it, and arranges the tables if anything
   * changed.
   *
   * @throws org.patronage.application.StorageException if the rebuilt edition breaks an invariant;
   *     then it is not published, and readers keep what they see
   */
  public HistorySize close(OpenEdition.Opened opened, Seq<LedgerEntry> deliveries) {
    if (opened.mode() == RunMode.REBUILD) {
      listener.step("inspection");
      Findings.of(inspection.inspect(opened.edition())).mustHold(UNSOUND, UNPUBLISHED);
      listener.step("publication");
      alone.mustStillBe();
      editions.publish(opened.edition());
    }
    if (deliveries.exists(entry -> entry.tally().changesHistory())) {
      listener.step("maintenance");
      store.maintain(opened.edition());
    }
    listener.step("count");
    return store.size(opened.edition());
  }
}
