package org.patronage.bootstrap.synthetic;

/** What chance decides about; every topic has its own, so that none depends on another. */
enum Topic {
  ARRIVAL(1),
  FIRST_RATING(2),
  PRESENCE(3),
  NEW_RATING(4),
  DUPLICATE(5),
  QUIRK(6),
  ASSOCIATION(7),
  CAREGIVER_BEGIN(8),
  PT_CURRENT(9),
  PT_SEED(10),
  CAREGIVER(11),
  CAREGIVER_END(12),
  CAREGIVER_PRESENCE(13),
  CAREGIVER_IDENTITY(14),
  STATUS_OF_ICN(16),
  STATUS_OF_CAREGIVER_ICN(17),
  ORDER(15);

  private final long salt;

  Topic(long salt) {
    this.salt = salt;
  }

  long salt() {
    return salt;
  }
}
