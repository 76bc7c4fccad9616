package org.patronage.application.history;

import org.patronage.application.delivery.Delivery;
import org.patronage.domain.feed.Observation;
import org.patronage.domain.history.Feed;

/** The history of every key ({@code patronage_unified}). The rule travels to it with its feed. */
public interface PatronageStore {

  /**
   * Reads and validates a delivery. Nothing is visible before {@link DeliveryPlan#apply}.
   *
   * @throws org.patronage.application.StorageException if a file or a table cannot be read
   */
  <O extends Observation> Intake receive(Edition edition, Delivery<O> delivery);

  /** Looks through a feed's versions, all of them, as far as adopting them asks for it. */
  FeedSurvey survey(Edition edition, Feed<?> feed);

  /** Rows and active rows of every feed. */
  HistorySize size(Edition edition);

  /** Arranges the stored files for quick reading; no row changes. */
  void maintain(Edition edition);
}
