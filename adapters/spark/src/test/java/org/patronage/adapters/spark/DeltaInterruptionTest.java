package org.patronage.adapters.spark;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import org.junit.jupiter.api.Tag;
import org.patronage.contract.InterruptionSuite;
import org.patronage.contract.Technology;

/** The export's file alone; every call is tried in memory. */
@Tag("soak")
class DeltaInterruptionTest extends InterruptionSuite {
  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }

  @Override
  protected Seq<Integer> chosen(Seq<String> calls) {
    return List.of(calls.lastIndexOf("DmdcFiles.write") + 1);
  }
}
