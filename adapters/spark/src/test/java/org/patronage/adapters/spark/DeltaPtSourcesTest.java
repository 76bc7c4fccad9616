package org.patronage.adapters.spark;

import org.patronage.contract.PtSourcesContract;
import org.patronage.contract.Technology;

class DeltaPtSourcesTest extends PtSourcesContract {
  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }
}
