package org.patronage.domain.caregiver;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.List;
import org.patronage.domain.feed.Accepted;
import org.patronage.domain.feed.FeedContract;
import org.patronage.domain.feed.Fields;
import org.patronage.domain.feed.RecordReading;
import org.patronage.domain.feed.RecordRule;
import org.patronage.domain.feed.Timestamp;

/** Validates a record of the CG feed (RULES 2, 5). */
public record CaregiverRecord() implements RecordReading<CaregiverObservation> {
  private static final String DISCHARGE = "Discharge_Revocation_Date__c";
  private static final String CREATED = "CreatedDate";
  private static final CaregiverFields FIELDS =
      new CaregiverFields(
          "Caregiver_ICN__c",
          "Veteran_ICN__c",
          "Applicant_Type__c",
          "Caregiver_Status__c",
          "Dispositioned_Date__c",
          "Benefits_End_Date__c");

  public static final FeedContract CONTRACT =
      new FeedContract(
          "caregiver",
          List.of(
              DISCHARGE,
              "Caregiver_Status__c",
              "CreatedById",
              "Dispositioned_Date__c",
              "CARMA_Case_ID__c",
              "Applicant_Type__c",
              CREATED,
              "Veteran_ICN__c",
              "Benefits_End_Date__c",
              "Caregiver_Id__c",
              "CARMA_Case_Number__c",
              "Caregiver_ICN__c"));

  @Override
  public Option<Accepted<CaregiverObservation>> parse(long line, Fields fields) {
    CaregiverFields.date(fields, DISCHARGE, RecordRule.DISCHARGE_DATE_REAL);
    Option<Instant> created =
        fields.read(
            fields.required(CREATED, RecordRule.CREATED_DATE_REAL),
            Timestamp::parse,
            RecordRule.CREATED_DATE_REAL);
    return FIELDS.read(line, fields, created);
  }
}
