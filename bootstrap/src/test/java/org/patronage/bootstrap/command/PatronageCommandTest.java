package org.patronage.bootstrap.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.patronage.application.StorageException;
import org.patronage.application.run.RunMode;
import org.patronage.domain.InvalidRequestException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What is said of a command that fails, and its exit status. */
class PatronageCommandTest {
  private static final String PERSON = "900000011";

  private final StringWriter err = new StringWriter();

  @Test
  void what_we_refuse_is_said_and_is_a_matter_of_usage() {
    Exception refusal = new InvalidRequestException("There is no backup of that name.");
    assertEquals(PatronageCommand.USAGE, failing(refusal));
    assertTrue(err.toString().contains("no backup of that name"), err::toString);
  }

  @Test
  void what_storage_refuses_is_said_and_is_a_failure() {
    assertEquals(PatronageCommand.FAILED, failing(new StorageException("It is gone.", "Look.")));
    assertTrue(err.toString().contains("It is gone."), err::toString);
  }

  @Test
  void a_name_with_control_characters_stays_within_its_line() {
    failing(new StorageException("Cannot read a\n0 runs failed\u001b[2J.csv", "Look."));
    assertEquals(1, err.toString().lines().count(), err::toString);
    assertFalse(err.toString().contains("\u001b[2J"), err::toString);
  }

  @Test
  void what_is_no_refusal_of_ours_names_no_value_and_is_a_failure() {
    assertEquals(PatronageCommand.FAILED, failing(ofJava(() -> Integer.parseInt(PERSON + "x"))));
    assertEquals(PatronageCommand.FAILED, failing(ofJava(() -> RunMode.valueOf(PERSON))));
    assertEquals(PatronageCommand.FAILED, failing(new IllegalArgumentException(PERSON)));
    assertTrue(err.toString().contains("An unexpected java.lang."), err::toString);
    assertFalse(err.toString().contains(PERSON), err::toString);
  }

  private static Exception ofJava(Callable<?> call) {
    try {
      throw new AssertionError("no failure, but " + call.call());
    } catch (Exception e) {
      return e;
    }
  }

  private int failing(Exception failure) {
    CommandLine line = PatronageCommand.line().addSubcommand(new Failing(failure));
    return line.setErr(new PrintWriter(err, true)).execute("fail");
  }

  /** A command that ends with a failure. */
  @Command(name = "fail")
  private record Failing(Exception failure) implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
      throw failure;
    }
  }
}
