package org.patronage.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Processes like this one, with a heap of their own and what Spark asks of a JVM. */
final class Jvm {
  private Jvm() {}

  /**
   * Runs a class of this class path to its end.
   *
   * @return its exit status
   */
  static int run(String heap, Class<?> main, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.add("@" + options());
    command.add("-XX:+UseParallelGC"); // as the launcher
    command.add("-Xmx" + heap);
    command.add("-Dpatronage.home=" + Settings.home());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  private static Path options() {
    Path options = Settings.home().resolve("adapters/spark/jvm.options");
    if (!Files.exists(options)) {
      throw new IllegalStateException("start it by benchmarks/run; there is no " + options);
    }
    return options;
  }
}
