package org.patronage.contract;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;

/**
 * A row of {@code patronage_unified} as the earlier pipeline would have left it, a text by column;
 * null is the empty text, an event time an ISO instant.
 */
public record EarlierVersion(Map<String, String> cells) {
  private static final String[] COLUMNS = {
    "edipi",
    "ICN",
    "Veteran_ICN",
    "participant_id",
    "Batch_CD",
    "Applicant_Type",
    "Caregiver_Status",
    "SC_Combined_Disability_Percentage",
    "PT_Indicator",
    "Individual_Unemployability",
    "Status_Begin_Date",
    "Status_Last_Update",
    "Status_Termination_Date",
    "SDP_Event_Created_Timestamp",
    "filename",
    "RecordLastUpdated",
    "RecordStatus",
    "sentToDoD",
    "change_log",
    "RecordChangeStatus"
  };

  /** An active rating of participant {@code nn}, whose ICN is {@code 10000000nn}; no change log. */
  static EarlierVersion rating(String nn, String percentage, String pt, String event, String uri) {
    return empty()
        .with("ICN", "10000000" + nn)
        .with("edipi", "20000000" + nn)
        .with("participant_id", nn)
        .with("Batch_CD", "SCD")
        .with("SC_Combined_Disability_Percentage", percentage)
        .with("PT_Indicator", pt)
        .with("Status_Begin_Date", "20200101")
        .with("Status_Last_Update", "20250101")
        .at(event, uri);
  }

  /** An active, approved primary caregiver since 2024-01-02, with an EDIPI. */
  static EarlierVersion caregiver(String nn, String veteran, String event, String uri) {
    return empty()
        .with("ICN", "10000000" + nn)
        .with("edipi", "20000000" + nn)
        .with("Veteran_ICN", veteran)
        .with("Batch_CD", "CG")
        .with("Applicant_Type", "Primary Caregiver")
        .with("Caregiver_Status", "Approved")
        .with("Status_Begin_Date", "20240102")
        .at(event, uri);
  }

  /** The same, ended on a day, {@code yyyy-MM-dd}. */
  EarlierVersion expired(String day) {
    return with("RecordLastUpdated", day)
        .with("RecordStatus", "false")
        .with("sentToDoD", "true")
        .with("RecordChangeStatus", "Expired Record");
  }

  EarlierVersion with(String column, String cell) {
    return new EarlierVersion(cells.put(column, cell));
  }

  public String cell(String column) {
    return cells.get(column).get();
  }

  private EarlierVersion at(String event, String uri) {
    return with("SDP_Event_Created_Timestamp", event)
        .with("filename", uri)
        .with("RecordLastUpdated", event.substring(0, 10))
        .with("RecordStatus", "true")
        .with("sentToDoD", "false")
        .with("RecordChangeStatus", "Updated Record");
  }

  private static EarlierVersion empty() {
    Map<String, String> cells = LinkedHashMap.empty();
    for (String column : COLUMNS) {
      cells = cells.put(column, "");
    }
    return new EarlierVersion(cells);
  }
}
