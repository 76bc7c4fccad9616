package org.patronage.bootstrap.interruption;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** A JVM like this one, with a main of the tests. */
final class ChildProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader from;
  private final Writer to;

  private ChildProcess(Process process) {
    this.process = process;
    this.from = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    this.to = new OutputStreamWriter(process.getOutputStream(), UTF_8);
  }

  static ChildProcess of(Class<?> main, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(argument -> !argument.startsWith("-javaagent"))
            .toList());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    return new ChildProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  /** Everything that it says until it ends. */
  List<String> lines() {
    return from.lines().toList();
  }

  int status() throws InterruptedException {
    return process.waitFor();
  }

  long number() {
    return process.pid();
  }

  /** Tells it something. */
  void tell(String line) {
    try {
      to.write(line + "\n");
      to.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it says next after a mark; whatever else it prints is passed over. */
  String answer(String mark) {
    StringBuilder other = new StringBuilder();
    try {
      for (String line = from.readLine(); line != null; line = from.readLine()) {
        if (line.startsWith(mark)) {
          return line.substring(mark.length());
        }
        other.append(line).append('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new AssertionError("it ended without an answer: " + other);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
