package org.patronage.bootstrap.interruption;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.patronage.bootstrap.interruption.Boundaries.Side;

/**
 * The program, by its command line in a process of its own, ends without a word. What stands before
 * a boundary is what stood after the one before it, so that one side of each will do.
 */
@Tag("soak")
class KilledProcessTest extends CutOffAtBoundaries {
  KilledProcessTest() {
    super(new KilledProcess(), List.of(Side.AFTER));
  }
}
