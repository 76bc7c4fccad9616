package org.patronage.bootstrap.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.WriterAppender;
import org.apache.logging.log4j.core.config.Configurator;
import org.patronage.bootstrap.command.PatronageCommand;
import picocli.CommandLine;

/**
 * Hears all that the program says while commands are given: standard output and error, the logs as
 * they are configured for production and laid out there, with our own at DEBUG, and a webhook.
 */
final class Heard implements AutoCloseable {
  private static final Path LOGGING = Path.of("src/main/resources/log4j2.properties");
  private static final Path TEST_LOGGING = Path.of("src/test/resources/log4j2-test.properties");

  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final Queue<String> notices = new ConcurrentLinkedQueue<>();
  private final HttpServer webhook;

  Heard() {
    PrintStream ear = new PrintStream(said, true, UTF_8);
    System.setOut(ear);
    System.setErr(ear);
    logTo(new PrintWriter(ear, true, UTF_8));
    webhook = webhook();
  }

  private static void logTo(Writer writer) {
    LoggerContext context = LoggerContext.getContext(false);
    context.setConfigLocation(LOGGING.toUri());
    Appender appender =
        WriterAppender.newBuilder()
            .setName("heard")
            .setTarget(writer)
            .setLayout(context.getConfiguration().getAppender("stderr").getLayout())
            .build();
    appender.start();
    context.getConfiguration().getRootLogger().addAppender(appender, null, null);
    Configurator.setLevel("org.patronage", Level.DEBUG);
  }

  private HttpServer webhook() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            notices.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
          });
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives a command with the zone's configuration, and listens. */
  int patronage(Marked zone, String command, String... arguments) {
    return patronage(zone, List.of(command), arguments);
  }

  /** The same with a command of another. */
  int patronage(Marked zone, List<String> command, String... arguments) {
    List<String> all = new ArrayList<>(command);
    all.addAll(zone.options());
    all.addAll(
        List.of("--set", "notices.webhook=http://127.0.0.1:" + webhook.getAddress().getPort()));
    all.addAll(List.of(arguments));
    return patronage(all);
  }

  /** Gives a command as it is. */
  int patronage(List<String> arguments) {
    PrintWriter ear = new PrintWriter(said, true, UTF_8);
    CommandLine line = PatronageCommand.line().setOut(ear).setErr(ear);
    int status = line.execute(arguments.toArray(String[]::new));
    ear.flush();
    return status;
  }

  /** Everything so far. */
  String text() {
    return said.toString(UTF_8) + String.join("\n", notices);
  }

  /** Everything so far, which is forgotten then. */
  String take() {
    String text = text();
    said.reset();
    notices.clear();
    return text;
  }

  int notices() {
    return notices.size();
  }

  /** Fails where anything that was heard has the mark; shows the lines without the mark. */
  void mustNotNameAnybody() {
    List<String> leaks =
        text()
            .lines()
            .filter(line -> line.contains(Marked.MARK))
            .map(line -> line.replace(Marked.MARK, "(MARK)"))
            .toList();
    assertEquals(List.of(), leaks);
  }

  @Override
  public void close() {
    webhook.stop(0);
    System.setOut(out);
    System.setErr(err);
    LoggerContext.getContext(false).setConfigLocation(TEST_LOGGING.toUri());
  }
}
