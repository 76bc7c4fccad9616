package org.patronage.adapters.spark;

import org.junit.jupiter.api.Tag;
import org.patronage.contract.MovedFolderSuite;
import org.patronage.contract.Technology;

@Tag("soak")
class DeltaMovedFolderTest extends MovedFolderSuite {
  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }
}
