package org.patronage.bootstrap;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** On the platform a failure is an exception, and the JVM goes on. */
class DatabricksJobTest {
  @Test
  void what_is_done_returns() {
    assertDoesNotThrow(() -> DatabricksJob.main(new String[] {"--version"}));
  }

  @Test
  void what_fails_throws() {
    assertThrows(
        IllegalStateException.class,
        () -> DatabricksJob.main(new String[] {"run", "--set", "no.such.key=1"}));
  }
}
