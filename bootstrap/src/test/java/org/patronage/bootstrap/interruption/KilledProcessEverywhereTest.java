package org.patronage.bootstrap.interruption;

import org.junit.jupiter.api.Tag;

/** Every boundary. */
@Tag("soak")
class KilledProcessEverywhereTest extends KilledProcess {
  @Override
  Sample sample() {
    return Sample.ALL;
  }
}
