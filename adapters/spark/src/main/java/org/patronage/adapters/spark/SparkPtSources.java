package org.patronage.adapters.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.trim;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.patronage.application.identity.PtLocations;
import org.patronage.application.identity.PtSources;
import org.patronage.application.identity.PtState;
import org.patronage.domain.disability.PtIndicator;
import org.patronage.domain.feed.EventStamp;

/** The PT tables through Spark (RULES 2, 7). */
public final class SparkPtSources implements PtSources {
  private final SourceTables sources;
  private final PtLocations locations;

  public SparkPtSources(SparkEngine spark, PtLocations locations) {
    this.sources = new SourceTables(spark);
    this.locations = locations;
  }

  @Override
  public PtState state() {
    SourceTables.State current = sources.state(locations.current());
    Seq<String> all = tables().map(location -> sources.state(location).text());
    return new PtState(all.mkString(" "), new EventStamp(current.modified(), current.uri()));
  }

  /** Every participant whom one of the tables says {@code Y} of: {@code PTCPNT_VET_ID}. */
  Dataset<Row> yes() {
    return tables()
        .map(location -> sources.read(location, "PTCPNT_VET_ID", "PT_35_FLAG"))
        .map(
            table ->
                table
                    .where(trim(col("PT_35_FLAG")).equalTo(PtIndicator.YES))
                    .select(trim(col("PTCPNT_VET_ID").cast("string")).as("PTCPNT_VET_ID")))
        .reduce(Dataset::union);
  }

  private Seq<String> tables() {
    return List.of(locations.current()).appendAll(locations.seed());
  }
}
