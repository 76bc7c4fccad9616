package org.patronage.bootstrap.synthetic;

import java.util.SplittableRandom;

/**
 * A caregiver and how the case goes: what it began with, and, if it was approved, perhaps when it
 * becomes pending and when it ends. Days are feed days, counted from 0.
 *
 * @param start the day of the first event; before the feed begins for those in the seed
 * @param firstStatus the status that it begins with
 * @param pending the day on which it becomes pending, {@link #NEVER} if it does not
 * @param end the day on which it ends, {@link #NEVER} if it does not
 * @param beganBefore how many days before its first event the case began
 */
record Caregiver(
    int number,
    int veteran,
    String type,
    int start,
    String firstStatus,
    int pending,
    int end,
    int beganBefore) {

  static final int NEVER = Integer.MAX_VALUE;
  static final int IN_SEED = -1;

  static final String APPROVED = "Approved";
  static final String BENEFITS_END = "Benefits End";
  static final String DENIED = "Denied";
  static final String REVOKED = "Revoked";
  static final String DISCHARGED = "Revoked/Discharged";
  static final String PENDING = "Pending Revocation/Discharge";

  static Caregiver drawn(SyntheticPlan plan, Dice dice, int number) {
    SplittableRandom draw = dice.roll(Topic.CAREGIVER, number);
    int veteran = draw.nextInt(plan.people());
    String type = type(draw.nextInt(10));
    int start = number == 0 || draw.nextInt(5) > 0 ? IN_SEED : draw.nextInt(40);
    String status = status(draw.nextInt(50));
    boolean ends = status.equals(APPROVED) && draw.nextInt(3) > 0;
    int pending = ends ? Math.max(0, start + 1) + draw.nextInt(60) : NEVER;
    int end = ends ? pending + 1 + draw.nextInt(4) : NEVER;
    return new Caregiver(
        number, veteran, type, start, status, pending, end, 30 + draw.nextInt(900));
  }

  /** Whether something happens to the case on that day. */
  boolean movesOn(int day) {
    return day == start || day == pending || day == end;
  }

  private static String type(int ofTen) {
    return ofTen < 7
        ? "Primary Caregiver"
        : ofTen < 9 ? "Secondary Caregiver" : "General Caregiver";
  }

  private static String status(int ofFifty) {
    return ofFifty < 40
        ? APPROVED
        : ofFifty < 43 ? BENEFITS_END : ofFifty < 46 ? DISCHARGED : ofFifty < 48 ? DENIED : REVOKED;
  }
}
