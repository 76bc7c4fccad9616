package org.patronage.adapters.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Tag;
import org.patronage.contract.RestoreDrillSuite;
import org.patronage.contract.Technology;

@Tag("soak")
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
  protected void copy(Path home, Path other) {
    try {
      FileUtils.copyDirectory(home.toFile(), other.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected void lose(Path home) {
    try {
      FileUtils.deleteDirectory(tables(home).toFile());
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
