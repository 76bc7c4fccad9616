package org.patronage.application.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.patronage.application.StorageException;
import org.patronage.domain.InvalidRequestException;

/** What the log and notices say of a failure. */
class FailureTextTest {

  @Test
  void what_is_made_for_people_is_said_and_nothing_else() {
    StorageException gone = new StorageException("It is gone.", "Look.");
    assertEquals(gone.getMessage(), FailureText.of(gone));
    assertEquals("no window", FailureText.of(new InvalidRequestException("no window")));
    assertEquals(
        "An unexpected java.lang.IllegalArgumentException",
        FailureText.of(new IllegalArgumentException("600000001")));
  }
}
