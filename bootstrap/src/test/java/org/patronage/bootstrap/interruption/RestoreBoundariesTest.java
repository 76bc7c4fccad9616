package org.patronage.bootstrap.interruption;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.patronage.application.StorageException;
import org.patronage.application.run.RunMode;

/**
 * The tables of Wednesday are restored on Thursday, after its run, and that is cut off. Asked for
 * again it is done. Never asked for again, either nothing of it stands, or all of it, or no run
 * works until it is asked for.
 */
@Tag("soak")
class RestoreBoundariesTest extends InterruptedRequest {
  private String backup;
  private Contents restored;
  private Contents never;

  @BeforeAll
  void aRestoreThatNothingDisturbs() {
    Home home = home();
    backup = home.backUp(Zone.WEDNESDAY);
    run(home, RunMode.UPDATE, Zone.THURSDAY);
    never = afterARun(home.copiedTo(place()));
    keepBoundaries(home, this::restore);
    restored = afterARun(home);
  }

  private void restore(Home home) {
    home.restore(backup, Zone.THURSDAY);
  }

  @TestFactory
  Stream<DynamicTest> asked_for_again_it_is_done() {
    return cases(
        home -> {
          restore(home);
          afterARun(home).mustBe(restored);
        });
  }

  @TestFactory
  Stream<DynamicTest> never_asked_for_again_no_run_takes_a_part_of_it_for_the_whole() {
    return cases(
        home -> {
          Contents before = seen(home);
          try {
            Contents found = afterARun(home);
            found.mustBe(found.equals(never) ? never : restored);
          } catch (StorageException refused) {
            assertTrue(
                refused.getMessage().contains("restore --from " + backup), refused::getMessage);
            seen(home).mustBe(before);
          }
        });
  }
}
