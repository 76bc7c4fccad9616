package org.patronage.bootstrap.synthetic;

/**
 * Identifiers that no real person has, each kind in ranges of its own, wide enough for 50 million
 * people: 9 digits for participants, 10 for ICN and EDIPI.
 */
final class Identifiers {

  private static final long PARTICIPANT = 600_000_000L;
  private static final long NOBODY = 690_000_000L;
  private static final long SECOND_PARTICIPANT = 700_000_000L;
  private static final long CAREGIVER_PARTICIPANT = 800_000_000L;
  private static final long ICN = 1_000_000_000L;
  private static final long CAREGIVER_ICN = 1_500_000_000L;
  private static final long EDIPI = 2_000_000_000L;
  private static final long SECOND_EDIPI = 2_100_000_000L;
  private static final long FORMER_EDIPI = 2_200_000_000L;
  private static final long CAREGIVER_EDIPI = 2_500_000_000L;

  private Identifiers() {}

  static long participant(int person) {
    return PARTICIPANT + person;
  }

  /** A participant id that belongs to nobody, for lines that are wrong. */
  static long nobody(long number) {
    return NOBODY + number;
  }

  static long secondParticipant(int person) {
    return SECOND_PARTICIPANT + person;
  }

  static long caregiverParticipant(int caregiver) {
    return CAREGIVER_PARTICIPANT + caregiver;
  }

  static long icn(int person) {
    return ICN + person;
  }

  static long caregiverIcn(int caregiver) {
    return CAREGIVER_ICN + caregiver;
  }

  static long edipi(int person) {
    return EDIPI + person;
  }

  static long secondEdipi(int person) {
    return SECOND_EDIPI + person;
  }

  static long formerEdipi(int person) {
    return FORMER_EDIPI + person;
  }

  static long caregiverEdipi(int caregiver) {
    return CAREGIVER_EDIPI + caregiver;
  }
}
