package org.patronage.adapters.spark;

import org.junit.jupiter.api.Tag;
import org.patronage.contract.LateFilesSuite;
import org.patronage.contract.Technology;

@Tag("trial")
class DeltaLateFilesTest extends LateFilesSuite {
  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }
}
