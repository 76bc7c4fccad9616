package org.patronage.adapters.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.Tag;
import org.patronage.contract.RestoreDrillSuite;
import org.patronage.contract.Technology;

@Tag("trial")
class DeltaRestoreDrillTest extends RestoreDrillSuite {
  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }

  @Override
  protected void damage(Path home) {
    String history = "delta.`" + tables(home).resolve(TableDefinition.HISTORY.table()) + "`";
    sql("UPDATE " + history + " SET PT_Indicator = 'N' WHERE Batch_CD = 'SCD'");
    sql("DELETE FROM " + history + " WHERE Batch_CD = 'CG'");
  }

  @Override
  protected void lose(Path home) {
    try {
      FileSystem.getLocal(new Configuration())
          .delete(new org.apache.hadoop.fs.Path(tables(home).toString()), true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path tables(Path home) {
    return home.resolve("tables");
  }

  private static void sql(String command) {
    SparkTechnology.LOCAL.spark().sql(command);
  }
}
