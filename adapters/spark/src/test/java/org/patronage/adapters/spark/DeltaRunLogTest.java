package org.patronage.adapters.spark;

import org.patronage.contract.RunLogContract;
import org.patronage.contract.Technology;

class DeltaRunLogTest extends RunLogContract {
  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }
}
