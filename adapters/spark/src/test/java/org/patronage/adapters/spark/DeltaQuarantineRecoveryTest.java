package org.patronage.adapters.spark;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.patronage.contract.QuarantineRecoverySuite;
import org.patronage.contract.Technology;

@Tag("soak")
class DeltaQuarantineRecoveryTest extends QuarantineRecoverySuite {
  private static final String FORMER =
      "edition, delivery_id, batch_cd, uri, name, line, raw_line, rules, run_id, taken_at";

  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }

  @Override
  protected void makeOlder(Path home) {
    String table = table(home, TableDefinition.QUARANTINE);
    sql(
        "CREATE OR REPLACE TABLE %1$s USING delta AS SELECT %2$s FROM %1$s"
            .formatted(table, FORMER));
  }

  @Override
  protected void loseDecisions(Path home) {
    sql(
        "UPDATE %s SET status = 'OPEN', decided_by = null, decided_at = null"
            .formatted(table(home, TableDefinition.QUARANTINE)));
  }

  @Override
  protected void loseLedgerEntry(Path home) {
    sql("DELETE FROM %s WHERE kind = 'REPLAY'".formatted(table(home, TableDefinition.LEDGER)));
  }

  private static String table(Path home, TableDefinition definition) {
    return "delta.`" + home.resolve("tables").resolve(definition.table()) + "`";
  }

  private static void sql(String command) {
    SparkTechnology.LOCAL.spark().sql(command);
  }
}
