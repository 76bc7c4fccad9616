package org.patronage.bootstrap.interruption;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * A file is replaced, and that is cut off. Asked for again it is done. Never asked for again, it
 * stands as if it had been done, or as if nobody had asked.
 */
@Tag("soak")
class UndoBoundariesTest extends InterruptedRequest {
  private static final String WRONG = "3";
  private static final String RIGHT = "5";

  private Contents done;

  @BeforeAll
  void anUndoThatNothingDisturbs() {
    Home home = home();
    home.zone()
        .ratings(
            RIGHT, "2025-01-31T09:00:00Z", "11,80,01052025", "bad,20,01012025", "98,30,01022025");
    keepBoundaries(home, UndoBoundariesTest::undo);
    done = afterARun(home);
  }

  private static void undo(Home home) {
    home.replaceRatings(WRONG, RIGHT, Zone.SATURDAY);
  }

  @TestFactory
  Stream<DynamicTest> asked_for_again_it_is_done() {
    return cases(
        home -> {
          undo(home);
          afterARun(home).mustBe(done);
        });
  }

  @TestFactory
  Stream<DynamicTest> never_asked_for_again_it_stands_or_nothing_of_it_does() {
    Contents never = afterARun(home());
    return cases(
        home -> {
          Contents found = afterARun(home);
          found.mustBe(found.tellOfUndo() ? done : never);
        });
  }
}
