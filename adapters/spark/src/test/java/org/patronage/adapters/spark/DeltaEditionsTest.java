package org.patronage.adapters.spark;

import org.patronage.contract.EditionsContract;
import org.patronage.contract.Technology;

class DeltaEditionsTest extends EditionsContract {
  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }
}
