package org.patronage.application.quarantine;

import io.vavr.collection.Seq;
import org.patronage.application.history.Edition;

/**
 * What was refused of the files that an edition has taken, and of the versions that an export left
 * out. Lines are added by {@link org.patronage.application.history.DeliveryPlan#apply}, and read
 * again by the delivery {@link org.patronage.application.delivery.Delivery.OfQuarantined}.
 */
public interface Quarantine {

  /**
   * The lines that are meant, counted by file and rules, and the records that wait, as long as no
   * status is asked for; in any order.
   *
   * @throws org.patronage.application.StorageException if a table cannot be read
   */
  Seq<LineGroup> groups(Edition edition, LineSelection selection);

  /**
   * Lines that are meant, in the order of feed, file and line, {@code limit} at most.
   *
   * @throws org.patronage.application.StorageException if the table cannot be read
   */
  Seq<RefusedLine> lines(Edition edition, LineSelection selection, int limit);

  /**
   * Notes of the open lines that are meant that nothing is to be done about them, in one commit.
   * They stay where they are.
   *
   * @return how many
   * @throws org.patronage.application.StorageException if it cannot be written; then no line is
   */
  long discard(Edition edition, LineSelection selection, Decision decision);
}
