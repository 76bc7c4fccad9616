package org.patronage.adapters.spark;

import org.patronage.contract.OneDaySuite;
import org.patronage.contract.Technology;

/** With every file large enough to be screened. */
class ScreenedOneDayTest extends OneDaySuite {
  @Override
  protected Technology technology() {
    return SparkTechnology.SCREENING;
  }
}
