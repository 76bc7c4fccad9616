package org.patronage.domain.caregiver;

import java.util.List;
import org.patronage.domain.history.Feed;

/** Caregiver events from CARMA, and the seed that they begin with (RULES 2, 9). */
public final class CaregiverFeed {
  public static final Feed<CaregiverObservation> CG =
      new Feed<>(
          "CG",
          CaregiverRecord.CONTRACT,
          new CaregiverRecord(),
          List.of("ICN", "Veteran_ICN", "Applicant_Type"),
          "ICN",
          new CaregiverRule());

  public static final Feed<CaregiverObservation> SEED =
      CG.readAs(SeedRecord.CONTRACT, new SeedRecord());

  private CaregiverFeed() {}
}
