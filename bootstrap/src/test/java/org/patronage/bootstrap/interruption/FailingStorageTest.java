package org.patronage.bootstrap.interruption;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.patronage.bootstrap.interruption.Boundaries.Side;

/** Storage fails once, below Spark and Delta, before a boundary's effect or after it. */
@Tag("soak")
class FailingStorageTest extends CutOffAtBoundaries {
  FailingStorageTest() {
    super(new FailingStorage(), List.of(Side.values()));
  }
}
