package org.patronage.bootstrap.interruption;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.patronage.application.run.RunMode;
import org.patronage.bootstrap.interruption.Boundaries.Side;

/** The program, by its command line in a process of its own, is killed after a boundary. */
final class KilledProcess implements CutOff {
  private static final int KILLED = 128 + 9;

  @Override
  public boolean at(Home home, RunMode mode, String boundary, Side side) throws Exception {
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
