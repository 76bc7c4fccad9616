package org.patronage.adapters.spark;

import org.patronage.contract.OneDaySuite;
import org.patronage.contract.Technology;

/** The whole pipeline once, for every build; {@code trial} has the golden month. */
class DeltaOneDayTest extends OneDaySuite {
  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }
}
