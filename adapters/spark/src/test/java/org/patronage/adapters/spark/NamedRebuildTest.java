package org.patronage.adapters.spark;

import org.junit.jupiter.api.Tag;
import org.patronage.contract.RebuildSuite;
import org.patronage.contract.Technology;

/** Tables under names ({@code tables: catalog.schema}): editions, updates, what is dropped. */
@Tag("trial")
class NamedRebuildTest extends RebuildSuite {
  @Override
  protected Technology technology() {
    return new CatalogTechnology();
  }
}
