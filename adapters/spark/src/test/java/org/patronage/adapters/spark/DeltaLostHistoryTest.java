package org.patronage.adapters.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Tag;
import org.patronage.contract.LostHistorySuite;
import org.patronage.contract.Technology;

@Tag("soak")
class DeltaLostHistoryTest extends LostHistorySuite {
  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }

  @Override
  protected void loseHistory(Path home) {
    Path history = home.resolve("tables").resolve(TableDefinition.HISTORY.table());
    try {
      FileUtils.deleteDirectory(history.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
