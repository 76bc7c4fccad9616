package org.patronage.adapters.spark;

import org.patronage.contract.BackfillSuite;
import org.patronage.contract.Technology;

class DeltaBackfillTest extends BackfillSuite {
  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }
}
