package org.patronage.bootstrap.synthetic;

import java.io.IOException;

/** The caregivers at the CG feed's beginning (RULES 2). */
record CaregiverSeedFile(SyntheticPlan plan, FeedDays days) implements Content {

  static final String HEADER =
      "ICN,Veteran_ICN,Applicant_Type,Caregiver_Status,Status_Begin_Date,Status_Termination_Date";

  @Override
  public void writeTo(LineFile file) throws IOException {
    file.whole(HEADER);
    Dice dice = new Dice(plan.seed());
    for (int number = 0; number < plan.caregivers(); number++) {
      Caregiver caregiver = Caregiver.drawn(plan, dice, number);
      if (caregiver.start() == Caregiver.IN_SEED) {
        write(file, caregiver, CaregiverState.on(Caregiver.IN_SEED, caregiver, days, dice));
      }
    }
  }

  private static void write(LineFile file, Caregiver caregiver, CaregiverState state)
      throws IOException {
    Line line = file.line();
    line.longIcn(Identifiers.caregiverIcn(caregiver.number())).comma();
    line.longIcn(Identifiers.icn(caregiver.veteran())).comma();
    line.text(caregiver.type()).comma().text(state.status()).comma().isoDate(state.begin());
    line.comma();
    if (state.benefitsEnd() != CaregiverState.NONE) {
      line.isoDate(state.benefitsEnd());
    }
    file.end();
  }
}
