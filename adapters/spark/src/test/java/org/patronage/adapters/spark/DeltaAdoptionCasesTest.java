package org.patronage.adapters.spark;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.patronage.contract.AdoptionCasesSuite;
import org.patronage.contract.EarlierVersion;
import org.patronage.contract.Technology;

@Tag("trial")
class DeltaAdoptionCasesTest extends AdoptionCasesSuite {
  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }

  @Override
  protected void leave(Path home, Iterable<EarlierVersion> versions, String checkpoint) {
    EarlierTables tables = new EarlierTables(home);
    tables.history(TableDefinition.HISTORY.columns());
    tables.versions(versions);
    tables.checkpoint(checkpoint);
  }
}
