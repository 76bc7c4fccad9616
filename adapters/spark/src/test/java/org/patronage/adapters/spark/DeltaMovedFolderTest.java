package org.patronage.adapters.spark;

import org.junit.jupiter.api.Tag;
import org.patronage.contract.Technology;
import org.patronage.contract.MovedFolderSuite;

@Tag("soak")
class DeltaMovedFolderTest extends MovedFolderSuite {
  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }
}
