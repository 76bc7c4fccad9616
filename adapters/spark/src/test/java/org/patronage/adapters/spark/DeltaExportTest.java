package org.patronage.adapters.spark;

import org.junit.jupiter.api.Tag;
import org.patronage.contract.ExportSuite;
import org.patronage.contract.Technology;

@Tag("trial")
class DeltaExportTest extends ExportSuite {
  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }
}
