package org.patronage.adapters.spark;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.patronage.contract.RecoverySuite;
import org.patronage.contract.Technology;

@Tag("trial")
class DeltaRecoveryTest extends RecoverySuite {
  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }

  @Override
  protected void loseLedgerEntry(Path home, String name) {
    sql("DELETE FROM %s WHERE name = '%s'".formatted(table(home, TableDefinition.LEDGER), name));
  }

  @Override
  protected void makeForeign(Path home) {
    String history = table(home, TableDefinition.HISTORY);
    sql("ALTER TABLE %s UNSET TBLPROPERTIES ('%s')".formatted(history, DeltaHistory.EDITION));
    sql("DELETE FROM " + table(home, TableDefinition.LEDGER));
  }

  /** More often than the newest commits are looked at first. */
  @Override
  protected void maintain(Path home) {
    String history = table(home, TableDefinition.HISTORY);
    for (int i = 0; i < 21; i++) {
      sql("ALTER TABLE %s SET TBLPROPERTIES ('patronage.test' = '%d')".formatted(history, i));
    }
    sql("OPTIMIZE " + history);
  }

  private static String table(Path home, TableDefinition definition) {
    return "delta.`" + home.resolve("tables").resolve(definition.table()) + "`";
  }

  private static void sql(String command) {
    SparkSessions.open(SparkTechnology.LOCAL.settings()).sql(command);
  }
}
