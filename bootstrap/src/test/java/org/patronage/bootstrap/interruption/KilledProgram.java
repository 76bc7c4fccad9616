package org.patronage.bootstrap.interruption;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.patronage.bootstrap.Patronage;
import org.patronage.bootstrap.interruption.Boundaries.Side;

/** The program's main, which kills its process at a boundary of a home: both are named first. */
final class KilledProgram {
  private KilledProgram() {}

  public static void main(String[] arguments) {
    Once death = new Once(arguments[1], Side.AFTER, KilledProgram::kill);
    Boundaries.watch(Path.of(arguments[0]), death);
    Patronage.main(Arrays.copyOfRange(arguments, 2, arguments.length));
  }

  private static void kill() throws IOException {
    String self = Long.toString(ProcessHandle.current().pid());
    new ProcessBuilder("kill", "-9", self).start();
    try {
      Thread.sleep(Long.MAX_VALUE);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
