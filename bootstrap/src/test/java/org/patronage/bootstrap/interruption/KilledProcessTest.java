package org.patronage.bootstrap.interruption;

import org.junit.jupiter.api.Tag;

/** A few boundaries, others every time. */
@Tag("soak")
class KilledProcessTest extends KilledProcess {
  @Override
  Sample sample() {
    return Sample.of(1);
  }
}
