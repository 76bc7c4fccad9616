package org.patronage.adapters.spark;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.patronage.domain.caregiver.CaregiverObservation;

/** Caregiver events as columns. */
record CaregiverColumns() implements ObservationColumns<CaregiverObservation> {

  @Override
  public String ddl() {
    return "caregiver_status STRING, begin_date DATE, termination_date DATE, created TIMESTAMP";
  }

  @Override
  public List<Object> cells(CaregiverObservation event) {
    return Arrays.asList(
        event.status().getOrNull(),
        event.begin().getOrNull(),
        event.termination().getOrNull(),
        event.created());
  }

  @Override
  public CaregiverObservation read(List<String> key, Row row, int at) {
    return new CaregiverObservation(
        key.get(0),
        key.get(1),
        key.get(2),
        Option.of(row.getString(at)),
        Option.of(row.getAs(at + 1)),
        Option.of(row.getAs(at + 2)),
        row.<Instant>getAs(at + 3));
  }
}
