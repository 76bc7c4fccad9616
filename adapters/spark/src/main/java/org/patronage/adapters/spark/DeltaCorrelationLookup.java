package org.patronage.adapters.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.not;

import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.patronage.application.identity.CorrelationCounts;
import org.patronage.application.identity.CorrelationLookup;
import org.patronage.application.identity.LookupBuild;
import org.patronage.application.identity.MviLocations;

/**
 * The correlation lookup as Delta tables. The duplicates are replaced first, then, in the commit
 * that publishes both, the lookup together with what it was built from.
 */
public final class DeltaCorrelationLookup implements CorrelationLookup {
  private static final String BUILT_ON = "patronage.builtOn";
  private static final String SOURCES = "patronage.sources";

  private final DeltaTables tables;
  private final TableWriter writer;
  private final SourceTables sources;
  private final MviLocations mvi;

  public DeltaCorrelationLookup(DeltaWarehouse warehouse, MviLocations mvi) {
    this.tables = warehouse.tables();
    this.writer = new TableWriter(tables);
    this.sources = new SourceTables(tables.engine());
    this.mvi = mvi;
  }

  @Override
  public Option<LookupBuild> lastBuild() {
    return tables.operation("read the identity lookup").answer(this::recordedBuild);
  }

  private Option<LookupBuild> recordedBuild() {
    return Option.ofOptional(
        tables.state(TableDefinition.LOOKUP.table()).flatMap(DeltaCorrelationLookup::build));
  }

  private static Optional<LookupBuild> build(TableState lookup) {
    return lookup
        .property(BUILT_ON)
        .flatMap(
            date ->
                lookup
                    .property(SOURCES)
                    .map(state -> new LookupBuild(LocalDate.parse(date), state)));
  }

  @Override
  public String sources() {
    return String.join(
        " ",
        sources.state(mvi.associations()).text(),
        sources.state(mvi.persons()).text(),
        sources.state(mvi.institutions()).text());
  }

  @Override
  public CorrelationCounts rebuild(LookupBuild build) {
    return tables.operation("build the identity lookup").answer(() -> correlate(build));
  }

  private CorrelationCounts correlate(LookupBuild build) {
    Dataset<Row> correlated = new SparkCorrelation(sources, mvi).correlate().persist();
    try {
      write(TableDefinition.DUPLICATES, correlated.where(col("ambiguous")), Map.of());
      write(
          TableDefinition.LOOKUP,
          correlated.where(not(col("ambiguous"))),
          Map.of(BUILT_ON, build.builtOn().toString(), SOURCES, build.sources()));
      Row counts =
          correlated.agg(count_if(not(col("ambiguous"))), count_if(col("ambiguous"))).first();
      return new CorrelationCounts(counts.getLong(0), counts.getLong(1));
    } finally {
      correlated.unpersist();
    }
  }

  private void write(
      TableDefinition definition, Dataset<Row> rows, Map<String, String> properties) {
    tables.create(definition, definition.table());
    String columns = String.join(", ", definition.schema().fieldNames());
    try (TemporaryView view = TemporaryView.of(rows)) {
      writer.replace(definition, "SELECT " + columns + " FROM " + view.name(), properties);
    }
  }
}
