package org.patronage.bootstrap.synthetic;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;

/** The CG feed's file of one day (RULES 2): what happened that day, and some that is unchanged. */
record CaregiverFile(SyntheticPlan plan, FeedDays days, int day) implements Content {

  static final String HEADER =
      "Discharge_Revocation_Date__c,Caregiver_Status__c,CreatedById,Dispositioned_Date__c,"
          + "CARMA_Case_ID__c,Applicant_Type__c,CreatedDate,Veteran_ICN__c,Benefits_End_Date__c,"
          + "Caregiver_Id__c,CARMA_Case_Number__c,Caregiver_ICN__c";

  /** A daily file has about 3 % of all caregivers unchanged, or about so many, if that is more. */
  private static final int HANDFUL = 12;

  private static final Cadence DUPLICATE = new Cadence(9, 40);
  private static final Cadence WRONG = new Cadence(38, 100);

  PlannedFile planned() {
    LocalDate date = days.date(day);
    String name = "caregiverevent" + date.format(DateTimeFormatter.BASIC_ISO_DATE) + ".csv";
    return new PlannedFile(
        "landing/cg/" + name, date.atTime(LocalTime.of(20, 15)).toInstant(ZoneOffset.UTC), this);
  }

  @Override
  public void writeTo(LineFile file) throws IOException {
    file.whole(HEADER);
    Dice dice = new Dice(plan.seed());
    CaregiverLine line = new CaregiverLine(file, days.epochDay(day));
    Shuffle caregivers = new Shuffle(plan.caregivers(), dice.roll(Topic.ORDER, 1, day));
    long written = 0;
    for (int turn = 0; turn < plan.caregivers(); turn++) {
      Caregiver caregiver = Caregiver.drawn(plan, dice, caregivers.next());
      SplittableRandom draw = dice.roll(Topic.CAREGIVER_PRESENCE, caregiver.number(), day);
      if (caregiver.movesOn(day) || isRepeated(caregiver, draw)) {
        written++;
        CaregiverState state = CaregiverState.on(day, caregiver, days, dice);
        int second = 3600 + draw.nextInt(60_000);
        line.write(caregiver, state, second);
        if (DUPLICATE.at(written)) {
          line.write(caregiver, state, second + 60);
        }
        if (WRONG.at(written)) {
          line.writeWrong(caregiver, day);
        }
      }
    }
  }

  private boolean isRepeated(Caregiver caregiver, SplittableRandom draw) {
    int many = plan.caregivers();
    return caregiver.start() < day && draw.nextInt(many) < Math.max(HANDFUL, many * 3L / 100);
  }
}
