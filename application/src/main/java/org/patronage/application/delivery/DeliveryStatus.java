package org.patronage.application.delivery;

/** What became of a delivery. */
public enum DeliveryStatus {
  /** Applied, once. */
  TAKEN,
  /** Applied by the earlier pipeline (RULES 4). */
  ADOPTED,
  /** The same content had come before: changes nothing, on purpose. */
  REDELIVERED,
  /** Applied once, and taken out of the history again at somebody's word. */
  UNDONE,
  /** Not applied, and not taken, until it is accepted by name or corrected (RULES 5). */
  HELD;

  /** Whether the delivery's content is part of the history. */
  public boolean isApplied() {
    return this == TAKEN || this == ADOPTED;
  }

  /** Whether the delivery's content is, or has been, part of the history. */
  public boolean wasApplied() {
    return isApplied() || this == UNDONE;
  }
}
