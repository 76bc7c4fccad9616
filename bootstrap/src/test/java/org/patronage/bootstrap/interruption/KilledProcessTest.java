package org.patronage.bootstrap.interruption;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.patronage.application.run.RunMode;
import org.patronage.bootstrap.interruption.Boundaries.Side;

/**
 * The program, by its command line in a process of its own, ends without a word. What stands before
 * a boundary is what stood after the one before it, so that one side of each will do.
 */
@Tag("soak")
class KilledProcessTest extends CutOffAtBoundaries {
  private static final int KILLED = 128 + 9;

  @Override
  Stream<Side> sides() {
    return Stream.of(Side.AFTER);
  }

  @Override
  boolean cutOff(Home home, RunMode mode, String boundary, Side side) throws Exception {
    List<String> arguments = new ArrayList<>(List.of(home.root().toString(), boundary));
    arguments.addAll(List.of("run", "--mode", mode.name().toLowerCase(Locale.ROOT), "--yes"));
    arguments.addAll(List.of("--as-of", Zone.SATURDAY));
    arguments.addAll(List.of("--config", home.configurationFile().toString()));
    ChildProcess child = ChildProcess.of(KilledProgram.class, arguments);
    List<String> said = child.lines();
    assertEquals(KILLED, child.status(), () -> String.join("\n", said));
    return false;
  }
}
