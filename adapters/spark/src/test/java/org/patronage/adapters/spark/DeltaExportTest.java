package org.patronage.adapters.spark;

import org.patronage.contract.ExportSuite;
import org.patronage.contract.Technology;

class DeltaExportTest extends ExportSuite {
  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }
}
