package org.patronage.adapters.spark;

import org.junit.jupiter.api.Tag;
import org.patronage.contract.HardCasesSuite;
import org.patronage.contract.Technology;

/** With executors of their own, several partitions, and plans that Spark adapts. */
@Tag("soak")
class HardCasesOnExecutorsTest extends HardCasesSuite {
  @Override
  protected Technology technology() {
    return DeltaOnExecutorsTest.CLUSTER;
  }
}
