package org.patronage.bootstrap.interruption;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.patronage.application.run.RunMode;
import org.patronage.bootstrap.interruption.Boundaries.Side;

/**
 * A file is replaced, and that is cut off at every boundary, or as many as {@code
 * -Dpatronage.sample} says. Asked for again it is done. Never asked for again, it stands as if it
 * had been done, or as if nobody had asked.
 */
@Tag("soak")
class UndoBoundariesTest extends InterruptedWork {
  private static final String WRONG = "3";
  private static final String RIGHT = "5";

  private final Map<String, Home> left = new LinkedHashMap<>();
  private Contents done;

  @BeforeAll
  void anUndoThatNothingDisturbs() {
    Home home = home();
    home.zone()
        .ratings(
            RIGHT, "2025-01-31T09:00:00Z", "11,80,01052025", "bad,20,01012025", "98,30,01022025");
    undisturbed(home, UndoBoundariesTest::undo, (boundary, side) -> keep(home, boundary, side));
    assertTrue(left.size() > 10, () -> "only " + left.keySet());
    done = afterARun(home);
  }

  private void keep(Home home, String boundary, Side side) {
    if (side == Side.AFTER) {
      left.put(boundary, home.copiedTo(place()));
    }
  }

  private static void undo(Home home) {
    home.replaceRatings(WRONG, RIGHT, Zone.SATURDAY);
  }

  private Contents afterARun(Home home) {
    Boundaries.count(home.root());
    run(home, RunMode.UPDATE, Zone.AN_HOUR_LATER);
    return contents(home);
  }

  private Stream<DynamicTest> cases(Consumer<Home> mustBeMadeGood) {
    return Sample.of(List.copyOf(left.keySet())).stream()
        .map(
            boundary ->
                dynamicTest(
                    boundary + ", " + Sample.told(),
                    () -> mustBeMadeGood.accept(left.get(boundary).copiedTo(place()))));
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
