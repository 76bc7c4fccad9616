package org.patronage.domain.caregiver;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.List;
import org.patronage.domain.feed.Accepted;
import org.patronage.domain.feed.FeedContract;
import org.patronage.domain.feed.Fields;
import org.patronage.domain.feed.RecordReading;

/** Validates a record of the CG seed, the population at the feed's beginning (RULES 2, 5). */
public record SeedRecord() implements RecordReading<CaregiverObservation> {
  private static final CaregiverFields FIELDS =
      new CaregiverFields(
          "ICN",
          "Veteran_ICN",
          "Applicant_Type",
          "Caregiver_Status",
          "Status_Begin_Date",
          "Status_Termination_Date");

  public static final FeedContract CONTRACT =
      new FeedContract(
          "",
          List.of(
              "ICN",
              "Veteran_ICN",
              "Applicant_Type",
              "Caregiver_Status",
              "Status_Begin_Date",
              "Status_Termination_Date"));

  @Override
  public Option<Accepted<CaregiverObservation>> parse(long line, Fields fields) {
    return FIELDS.read(line, fields, Option.some(Instant.EPOCH));
  }
}
