package org.patronage.domain.feed;

/** What a record must hold to (RULES 5); the quarantine names every one that a line broke. */
public enum RecordRule {
  UTF8("the line is not UTF-8"),
  QUOTING("the quoting is broken: a quoted field is not closed, or text follows its end"),
  FIELD_COUNT("the number of fields differs from the header's"),
  PARTICIPANT_ID_PRESENT("PTCPNT_ID is missing"),
  PARTICIPANT_ID_DIGITS("PTCPNT_ID is not all digits"),
  PERCENTAGE_RANGE("CMBNED_DEGREE_DSBLTY is neither blank nor a whole number from 0 to 100"),
  RATING_DATE_PRESENT("DSBL_DTR_DT is missing"),
  RATING_DATE_REAL("DSBL_DTR_DT is not a real date MMddyyyy"),
  CAREGIVER_ICN_PRESENT("the caregiver's ICN is missing"),
  CAREGIVER_ICN_DIGITS("the first 10 characters of the caregiver's ICN are not digits"),
  VETERAN_ICN_PRESENT("the Veteran's ICN is missing"),
  VETERAN_ICN_DIGITS("the first 10 characters of the Veteran's ICN are not digits"),
  APPLICANT_TYPE_PRESENT("the applicant type is missing"),
  BEGIN_DATE_REAL("the begin date is not a real date yyyy-MM-dd"),
  END_DATE_REAL("the end date is not a real date yyyy-MM-dd"),
  DISCHARGE_DATE_REAL("Discharge_Revocation_Date__c is not a real date yyyy-MM-dd"),
  CREATED_DATE_REAL("CreatedDate is not an ISO timestamp");

  private final String text;

  RecordRule(String text) {
    this.text = text;
  }

  /** What is wrong, in words, without any value of the line. */
  public String text() {
    return text;
  }
}
