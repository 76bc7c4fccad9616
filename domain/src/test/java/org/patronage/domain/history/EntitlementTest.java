package org.patronage.domain.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class EntitlementTest {
  @Test
  void every_component_has_a_column() {
    assertEquals(Entitlement.class.getRecordComponents().length, Entitlement.COLUMNS.size());
  }
}
