package org.patronage.adapters.spark;

import org.junit.jupiter.api.Tag;
import org.patronage.contract.Technology;
import org.patronage.contract.UndoSuite;

@Tag("soak")
class DeltaUndoTest extends UndoSuite {
  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }
}
