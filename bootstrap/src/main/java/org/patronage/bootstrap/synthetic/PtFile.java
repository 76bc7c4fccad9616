package org.patronage.bootstrap.synthetic;

import java.io.IOException;

/**
 * A PT table (RULES 2): for so many of a thousand participants {@code Y}, {@code N} or nothing; all
 * others do not stand in it. In the current table one in a thousand has both a row with {@code N}
 * and one with {@code Y}, number 7 first.
 *
 * @param topic what decides, of its own for each table, so that a participant may stand in both
 */
record PtFile(SyntheticPlan plan, Topic topic, int yes, int no, int unsaid) implements Content {

  static final String HEADER = "PTCPNT_VET_ID,PT_35_FLAG";

  /** The current table: 7 % Y, 12 % N, 5 % null. */
  static PtFile current(SyntheticPlan plan) {
    return new PtFile(plan, Topic.PT_CURRENT, 70, 120, 50);
  }

  /** The legacy seed: 3 % Y, a few N and null. */
  static PtFile seed(SyntheticPlan plan) {
    return new PtFile(plan, Topic.PT_SEED, 30, 10, 5);
  }

  @Override
  public void writeTo(LineFile file) throws IOException {
    file.whole(HEADER);
    Dice dice = new Dice(plan.seed());
    for (int person = 0; person < plan.people(); person++) {
      long participant = Identifiers.participant(person);
      int drawn = dice.roll(topic, person).nextInt(1_000);
      if (hasBoth(person)) {
        write(file, participant, "N");
        write(file, participant, "Y");
      } else if (drawn < yes) {
        write(file, participant, "Y");
      } else if (drawn < yes + no) {
        write(file, participant, "N");
      } else if (drawn < yes + no + unsaid) {
        write(file, participant, "");
      }
    }
  }

  private boolean hasBoth(int person) {
    return topic == Topic.PT_CURRENT && person % 1_000 == 7;
  }

  private static void write(LineFile file, long participant, String flag) throws IOException {
    file.line().number(participant).comma().text(flag);
    file.end();
  }
}
