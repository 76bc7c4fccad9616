package org.patronage.adapters.memory;

import org.patronage.contract.CalendarSuite;
import org.patronage.contract.Technology;

class InMemoryCalendarTest extends CalendarSuite {
  private final Technology technology = new InMemoryTechnology();

  @Override
  protected Technology technology() {
    return technology;
  }
}
