package org.patronage.adapters.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trim;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.patronage.application.history.FeedSurvey;
import org.patronage.domain.history.Feed;
import org.patronage.domain.history.StoredForm;

/** Looks through a feed's versions; counts alone come back. */
final class HistorySurvey {
  private static final List<String> EVENT = List.of("SDP_Event_Created_Timestamp", "filename");

  private final Dataset<Row> versions;
  private final List<String> key;

  HistorySurvey(Dataset<Row> history, Feed<?> feed) {
    this.versions = history.where(col("Batch_CD").equalTo(feed.batchCode()));
    this.key = List.ofAll(feed.keyColumns());
  }

  FeedSurvey make() {
    Row all =
        versions
            .agg(max("SDP_Event_Created_Timestamp"), count_if(unplaced()), count_if(not(inForm())))
            .first();
    return new FeedSurvey(
        Option.of(all.<Instant>getAs(0)),
        all.getLong(1),
        sharedEvent(),
        newestEnded(),
        severalActive(),
        all.getLong(2));
  }

  private static Column unplaced() {
    return EVENT.append("RecordStatus").map(name -> col(name).isNull()).reduce(Column::or);
  }

  private static Column inForm() {
    return List.of(StoredForm.values())
        .flatMap(form -> List.ofAll(form.columns()).map(name -> inForm(form, col(name))))
        .reduce(Column::and);
  }

  private static Column inForm(StoredForm form, Column cell) {
    Column blank = cell.isNull().or(trim(cell).equalTo(""));
    return blank.or(cell.rlike("^" + form.pattern() + "$"));
  }

  private long sharedEvent() {
    return by(key.appendAll(EVENT), count(lit(1)))
        .agg(coalesce(sum("found"), lit(0L)))
        .first()
        .getLong(0);
  }

  private long newestEnded() {
    Column event = col("SDP_Event_Created_Timestamp");
    Column newest =
        max(struct(event, UriName.of("filename"), col("filename"), col("RecordStatus")));
    return versions
        .groupBy(columns(key))
        .agg(newest.as("newest"))
        .where(not(col("newest.RecordStatus")))
        .count();
  }

  private long severalActive() {
    return by(key, count_if(col("RecordStatus"))).count();
  }

  /** Groups of which {@code found} more than one. */
  private Dataset<Row> by(List<String> columns, Column found) {
    return versions.groupBy(columns(columns)).agg(found.as("found")).where("found > 1");
  }

  private static Column[] columns(List<String> names) {
    return names.map(name -> col(name)).toJavaArray(Column[]::new);
  }
}
