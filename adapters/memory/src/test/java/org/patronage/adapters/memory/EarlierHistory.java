package org.patronage.adapters.memory;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.patronage.application.dmdc.Checkpoint;
import org.patronage.application.history.Edition;
import org.patronage.contract.EarlierVersion;
import org.patronage.domain.caregiver.CaregiverFeed;
import org.patronage.domain.disability.DisabilityFeed;
import org.patronage.domain.dmdc.DmdcFile;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.history.Audit;
import org.patronage.domain.history.Entitlement;
import org.patronage.domain.history.Identifiers;
import org.patronage.domain.history.Version;

/** Tables as the earlier pipeline would have left them, in memory. */
final class EarlierHistory {
  private EarlierHistory() {}

  /** Publishes these versions, and the checkpoint of 2025-03-05. */
  static void leave(
      InMemoryWarehouse warehouse, Iterable<EarlierVersion> versions, String checkpoint) {
    Map<HistoryKey, TreeMap<EventStamp, Version>> history = HashMap.empty();
    for (EarlierVersion row : versions) {
      Version version = version(row);
      TreeMap<EventStamp, Version> before = history.getOrElse(key(row), TreeMap.empty());
      history = history.put(key(row), before.put(version.stamp(), version));
    }
    EditionState foreign = EditionState.empty(new Edition("adopted")).withHistory(history);
    Checkpoint told =
        new Checkpoint(
            Instant.parse("2025-03-05T00:00:00Z"), DmdcFile.named(checkpoint), 12, "SELECT 1");
    warehouse.change(tables -> tables.publish(foreign));
    new InMemoryCheckpointStore(warehouse).record(told);
  }

  private static HistoryKey key(EarlierVersion row) {
    String batch = row.cell("Batch_CD");
    List<String> columns =
        batch.equals("SCD") ? DisabilityFeed.SCD.keyColumns() : CaregiverFeed.CG.keyColumns();
    return new HistoryKey(batch, Vector.ofAll(columns).map(row::cell).toJavaList());
  }

  private static Version version(EarlierVersion row) {
    return new Version(
        new Identifiers(text(row, "edipi"), text(row, "ICN"), text(row, "participant_id")),
        new Entitlement(
            text(row, "Veteran_ICN"),
            text(row, "Applicant_Type"),
            text(row, "Caregiver_Status"),
            text(row, "SC_Combined_Disability_Percentage"),
            text(row, "PT_Indicator"),
            text(row, "Individual_Unemployability"),
            text(row, "Status_Begin_Date"),
            text(row, "Status_Last_Update"),
            text(row, "Status_Termination_Date")),
        new EventStamp(
            Instant.parse(row.cell("SDP_Event_Created_Timestamp")), row.cell("filename")),
        new Audit(
            LocalDate.parse(row.cell("RecordLastUpdated")),
            Boolean.parseBoolean(row.cell("RecordStatus")),
            Boolean.parseBoolean(row.cell("sentToDoD")),
            row.cell("change_log"),
            row.cell("RecordChangeStatus")));
  }

  private static Option<String> text(EarlierVersion row, String column) {
    return Option.some(row.cell(column)).filter(cell -> !cell.isEmpty());
  }
}
