package org.patronage.bootstrap.interruption;

import org.junit.jupiter.api.Tag;

/** Every boundary. */
@Tag("soak")
class FailingStorageEverywhereTest extends FailingStorage {
  @Override
  Sample sample() {
    return Sample.ALL;
  }
}
