package org.patronage.adapters.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.adapters.csv.CsvFormat;
import org.patronage.application.history.Edition;
import org.patronage.application.history.FeedSurvey;
import org.patronage.application.identity.PtLocations;
import org.patronage.domain.disability.DisabilityFeed;

/** Runs the SQL of docs/migration.md on tables of the earlier pipeline. */
@Tag("trial")
class MigrationDocTest {
  private static final Path DOC = Path.of("../../docs/migration.md");
  private static final Pattern SQL = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

  private static final String MENDED =
      "SELECT participant_id, RecordStatus, RecordChangeStatus FROM delta.`NEW/patronage_unified`"
          + " WHERE participant_id IN ('13', '14') ORDER BY participant_id, RecordStatus";

  private final SparkSession spark = SparkTechnology.LOCAL.spark();
  private Path old;
  private Path copy;

  @BeforeEach
  void earlierTables(@TempDir Path root) {
    old = root.resolve("old");
    copy = root.resolve("new");
    EarlierTables earlier = new EarlierTables(old);
    earlier.history(TableDefinition.HISTORY.columns());
    earlier.checkpoint("PATRONAGE_20250305.txt");
    for (TableDefinition ours :
        List.of(
            TableDefinition.LEDGER,
            TableDefinition.QUARANTINE,
            TableDefinition.UNRESOLVED,
            TableDefinition.LATE_VERSIONS)) {
      earlier.make(ours.table(), ours.columns(), "");
    }
    String twin = ForeignShapesTest.active("1000000011", "11", "20200101", 6, "'a'");
    earlier.insert(
        "patronage_unified",
        String.join(
            " UNION ALL ",
            twin,
            twin,
            ForeignShapesTest.active("1000000012", "12", "20200101", 6, "NULL"),
            ForeignShapesTest.active("1000000013", "13", "20200101", 5, "'a'"),
            ForeignShapesTest.active("1000000013", "13", "20200101", 6, "'a'")
                .replace("true, false", "false, true"),
            ForeignShapesTest.active("1000000014", "14", "20200101", 6, "'a'")
                .replace("true, false", "false, true")));
    earlier.insert("file_ledger", "(delivery_id, status) VALUES ('a', 'ADOPTED'), ('b', 'TAKEN')");
  }

  @Test
  void every_statement_runs_and_what_it_mends_can_be_adopted() throws IOException {
    List<String> statements = statements();
    Vector<String> compare = run(statements.filter(one -> one.contains("CREATE OR REPLACE")));
    assertEquals(Vector.empty(), compare);
    assertEquals(
        Vector.of("[SCD,1,0]", "[1]", "[2]", "[0]"),
        run(
            statements.filter(
                one ->
                    one.contains("odd_icn")
                        || one.contains("AS keys_with")
                        || one.contains("within_a_day"))));
    assertTrue(survey().refusal().isDefined());
    run(statements.filter(one -> one.contains("UPDATE") || one.contains("timestampadd")));
    assertEquals("2 keys have a newest version that is not active", survey().refusal().get());
    run(statements.filter(one -> one.contains("newest_is_active,")));
    assertTrue(survey().refusal().isEmpty(), survey().refusal()::toString);
    assertEquals(
        Vector.of("[13,false,Expired Record]", "[13,true,Updated Record]", "[14,true,New Record]"),
        run(List.of(MENDED)));
    run(statements.filter(one -> one.startsWith("SELECT") && !one.contains("AS keys_with")));
    run(
        statements.filter(
            one ->
                one.contains("`OLD/patronage_unified` SELECT")
                    || one.contains("UNSET")
                    || one.startsWith("DELETE")
                    || one.contains("`OLD/dmdc_checkpoint` SELECT")));
    assertEquals(6, spark.table("delta.`" + old.resolve("tables/patronage_unified") + "`").count());
    assertEquals(Vector.of("[a]"), run(List.of("SELECT delivery_id FROM delta.`OLD/file_ledger`")));
  }

  @Test
  void the_comparison_of_a_day_names_what_either_side_has_alone() throws IOException {
    List<String> statements = statements();
    run(statements.filter(one -> one.contains("CREATE OR REPLACE")));
    List<String> comparison = statements.filter(one -> one.contains("EXCEPT ALL"));
    assertEquals(Vector.empty(), run(comparison));
    String missed = ForeignShapesTest.active("1000000015", "15", "20200101", 7, "'b'");
    new EarlierTables(old).insert("patronage_unified", missed);
    String more = ForeignShapesTest.active("1000000016", "16", "20200101", 7, "'b'");
    new EarlierTables(copy).insert("patronage_unified", more);
    assertEquals(
        Vector.of("[only new 16", "[only old 15"),
        run(comparison).map(MigrationDocTest::sideAndParticipant).sorted());
  }

  private static String sideAndParticipant(String row) {
    String[] cells = row.split(",", -1);
    return cells[0] + " " + cells[4];
  }

  private FeedSurvey survey() {
    DeltaWarehouse warehouse =
        new DeltaWarehouse(
            SparkEngine.of(spark), new Warehouse.Directory(copy.resolve("tables").toString()));
    return new DeltaPatronageStore(
            warehouse,
            new CsvFormat(),
            new SparkPtSources(SparkEngine.of(spark), new PtLocations(Option.none(), "unused")))
        .survey(new Edition(DeltaHistory.ADOPTED), DisabilityFeed.SCD);
  }

  private Vector<String> run(List<String> statements) {
    assertTrue(statements.nonEmpty());
    return statements
        .toVector()
        .flatMap(
            one ->
                spark
                    .sql(
                        one.replace("OLD/", old.resolve("tables") + "/")
                            .replace("NEW/", copy.resolve("tables") + "/"))
                    .collectAsList())
        .map(Row::toString);
  }

  private static List<String> statements() throws IOException {
    return List.ofAll(
            SQL.matcher(Files.readString(DOC))
                .results()
                .map((MatchResult m) -> m.group(1))
                .toList())
        .flatMap(block -> List.of(block.split(";")))
        .map(String::strip)
        .filter(one -> !one.isEmpty());
  }
}
