package org.patronage.adapters.spark;

import org.junit.jupiter.api.Tag;
import org.patronage.contract.CalendarSuite;
import org.patronage.contract.Technology;

@Tag("trial")
class DeltaCalendarTest extends CalendarSuite {
  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }
}
