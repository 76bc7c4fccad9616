package org.patronage.bootstrap.synthetic;

import java.io.IOException;
import java.util.SplittableRandom;

/** MVI's persons (RULES 2): status by ICN, some with an older row besides, a few without any. */
record PersonFile(SyntheticPlan plan) implements Content {

  static final String HEADER = "MVIPersonICN,ICNStatus,calc_IngestionTimestamp";

  @Override
  public void writeTo(LineFile file) throws IOException {
    file.whole(HEADER);
    Dice dice = new Dice(plan.seed());
    for (int person = 0; person < plan.people(); person++) {
      write(file, Identifiers.icn(person), dice.roll(Topic.STATUS_OF_ICN, person));
    }
    for (int caregiver = 0; caregiver < plan.caregivers(); caregiver++) {
      SplittableRandom draw = dice.roll(Topic.STATUS_OF_CAREGIVER_ICN, caregiver);
      write(file, Identifiers.caregiverIcn(caregiver), draw);
    }
  }

  private void write(LineFile file, long icn, SplittableRandom draw) throws IOException {
    long firstDay = plan.firstDay().toEpochDay();
    int drawn = draw.nextInt(1_000);
    if (drawn < 20) {
      writeRow(file, icn, "DEACTIVATED", firstDay - 300);
    }
    if (drawn < 998) {
      writeRow(file, icn, draw.nextInt(10) == 0 ? "TEMPORARY" : "PERMANENT", firstDay - 200);
    }
  }

  private static void writeRow(LineFile file, long icn, String status, long epochDay)
      throws IOException {
    file.line().number(icn).comma().text(status).comma().isoDate(epochDay).text(" 00:00:00");
    file.end();
  }
}
