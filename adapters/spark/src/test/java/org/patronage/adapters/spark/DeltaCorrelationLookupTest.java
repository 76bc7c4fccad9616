package org.patronage.adapters.spark;

import org.patronage.contract.CorrelationLookupContract;
import org.patronage.contract.Technology;

class DeltaCorrelationLookupTest extends CorrelationLookupContract {
  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }
}
