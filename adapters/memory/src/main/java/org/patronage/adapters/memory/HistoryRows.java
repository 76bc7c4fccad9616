package org.patronage.adapters.memory;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import org.patronage.domain.history.Audit;
import org.patronage.domain.history.Entitlement;
import org.patronage.domain.history.Identifiers;
import org.patronage.domain.history.Version;

/** {@code patronage_unified} (RULES 3). */
final class HistoryRows {
  private HistoryRows() {}

  static Seq<Map<String, String>> of(EditionState edition) {
    return edition
        .history()
        .toVector()
        .flatMap(key -> key._2().values().map(version -> row(key._1().batchCode(), version)));
  }

  private static Map<String, String> row(String batchCode, Version version) {
    Identifiers who = version.who();
    Entitlement entitlement = version.entitlement();
    Audit audit = version.audit();
    return new Cells()
        .with("edipi", who.edipi())
        .with("ICN", who.icn())
        .with("Veteran_ICN", entitlement.veteranIcn())
        .with("participant_id", who.participantId())
        .with("Batch_CD", batchCode)
        .with("Applicant_Type", entitlement.applicantType())
        .with("Caregiver_Status", entitlement.caregiverStatus())
        .with("SC_Combined_Disability_Percentage", entitlement.percentage())
        .with("PT_Indicator", entitlement.ptIndicator())
        .with("Individual_Unemployability", entitlement.unemployability())
        .with("Status_Begin_Date", entitlement.beginDate())
        .with("Status_Last_Update", entitlement.lastUpdate())
        .with("Status_Termination_Date", entitlement.terminationDate())
        .time("SDP_Event_Created_Timestamp", version.stamp().time())
        .with("filename", version.stamp().uri())
        .with("RecordLastUpdated", audit.recordLastUpdated())
        .with("RecordStatus", audit.active())
        .with("sentToDoD", audit.sentToDoD())
        .with("change_log", audit.changeLog())
        .with("RecordChangeStatus", audit.changeStatus())
        .row();
  }
}
