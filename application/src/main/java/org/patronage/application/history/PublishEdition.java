package org.patronage.application.history;

import org.patronage.application.delivery.Receipt;
import org.patronage.application.dmdc.CarryUntold;
import org.patronage.application.run.RunListener;
import org.patronage.application.run.WorkAlone;
import org.patronage.application.verification.Findings;
import org.patronage.application.verification.HistoryInspection;

/** Puts a rebuilt edition in the place of the one that readers see (RULES 4). */
public final class PublishEdition {
  private static final String UNSOUND = "The rebuilt history is not sound";
  private static final String UNPUBLISHED =
      "It was not published; the former one stands, if there was one. Do not use this version of"
          + " the program.";

  private final Editions editions;
  private final HistoryInspection inspection;
  private final CarryUntold untold;
  private final WorkAlone alone;
  private final RunListener listener;

  public PublishEdition(
      Editions editions,
      HistoryInspection inspection,
      CarryUntold untold,
      WorkAlone alone,
      RunListener listener) {
    this.editions = editions;
    this.inspection = inspection;
    this.untold = untold;
    this.alone = alone;
    this.listener = listener;
  }

  /**
   * Publishes an edition after a look at all of it, with what DMDC has still to be told of.
   *
   * @throws org.patronage.application.StorageException if it breaks an invariant; then it is not
   *     published, and readers keep what they see
   */
  void publish(Edition edition, Receipt receipt) {
    listener.step("inspection");
    Findings.of(inspection.inspect(edition)).mustHold(UNSOUND, UNPUBLISHED);
    listener.step("publication");
    editions.current().forEach(former -> untold.carry(former, edition, receipt));
    alone.mustStillBe();
    editions.publish(edition);
  }
}
