package org.patronage.bootstrap.synthetic;

import java.io.IOException;
import java.util.SplittableRandom;

/** MVI's associations of persons with institutions (RULES 2 and 10), Veterans, then caregivers. */
record AssociationFile(SyntheticPlan plan) implements Content {

  static final String HEADER =
      "MVIPersonICN,MVITreatingFacilityInstitutionSID,TreatingFacilityPersonIdentifier,"
          + "ActiveMergedIdentifier,CorrelationModifiedDateTime";

  private static final int PARTICIPANT = 5667;
  private static final int EDIPI = 6061;
  private static final int VA_PROFILE = 6722;
  private static final int OTHER = 1234;

  @Override
  public void writeTo(LineFile file) throws IOException {
    file.whole(HEADER);
    Dice dice = new Dice(plan.seed());
    for (int person = 0; person < plan.people(); person++) {
      Quirk quirk = Quirk.of(dice, person);
      if (quirk != Quirk.NO_ASSOCIATION) {
        SplittableRandom draw = dice.roll(Topic.ASSOCIATION, person);
        AssociationRows rows = rows(file, Identifiers.icn(person), draw);
        writeUsual(rows, person, quirk, draw);
        writeUnusual(rows, person, quirk);
      }
    }
    for (int caregiver = 0; caregiver < plan.caregivers(); caregiver++) {
      SplittableRandom draw = dice.roll(Topic.CAREGIVER_IDENTITY, caregiver);
      writeCaregiver(rows(file, Identifiers.caregiverIcn(caregiver), draw), caregiver, draw);
    }
  }

  private AssociationRows rows(LineFile file, long icn, SplittableRandom draw) {
    return new AssociationRows(file, icn, plan.firstDay().toEpochDay(), draw);
  }

  private static void writeUsual(
      AssociationRows rows, int person, Quirk quirk, SplittableRandom draw) throws IOException {
    String active = draw.nextInt(7) == 0 ? "" : "Active";
    rows.write(PARTICIPANT, "", Identifiers.participant(person), active);
    if (quirk == Quirk.NEIGHBOURS_EDIPI) {
      rows.write(EDIPI, "", Identifiers.edipi(person ^ 1), "Active");
    } else if (quirk != Quirk.NO_EDIPI) {
      rows.write(EDIPI, "", Identifiers.edipi(person), "Active");
    }
    if (draw.nextInt(4) == 0) {
      rows.write(VA_PROFILE, "VP", Identifiers.participant(person), "Active");
    }
  }

  private static void writeUnusual(AssociationRows rows, int person, Quirk quirk)
      throws IOException {
    switch (quirk) {
      case TWO_EDIPIS -> rows.write(EDIPI, "", Identifiers.secondEdipi(person), "Active");
      case TWO_PARTICIPANTS ->
          rows.write(PARTICIPANT, "", Identifiers.secondParticipant(person), "Active");
      case FORMER_EDIPI -> rows.write(EDIPI, "", Identifiers.formerEdipi(person), "Merged");
      case EDIPI_TWICE -> rows.write(EDIPI, "", Identifiers.edipi(person), "Active");
      case OTHER_INSTITUTION -> rows.write(OTHER, "X", Identifiers.participant(person), "Active");
      case NEIGHBOURS_EDIPI, NO_ASSOCIATION, NO_EDIPI, NONE -> {}
    }
  }

  /** Nine in ten caregivers have an EDIPI, three a participant id. */
  private static void writeCaregiver(AssociationRows rows, int caregiver, SplittableRandom draw)
      throws IOException {
    if (draw.nextInt(10) > 0) {
      rows.write(EDIPI, "", Identifiers.caregiverEdipi(caregiver), "Active");
    }
    if (draw.nextInt(10) < 3) {
      rows.write(PARTICIPANT, "", Identifiers.caregiverParticipant(caregiver), "Active");
    }
  }
}
