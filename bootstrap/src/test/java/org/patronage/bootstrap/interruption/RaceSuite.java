package org.patronage.bootstrap.interruption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two processes are told at the same moment to run over the same tables, again and again; each time
 * other files have landed, by which a rating changes and a caregiver comes whom nobody knew.
 */
abstract class RaceSuite {
  /** No file has the content of one before it, which would be the same file again. */
  private static final DateTimeFormatter RATED = DateTimeFormatter.ofPattern("MMdduuuu");

  @TempDir private Path root;

  abstract int rounds();

  @Test
  void of_two_processes_that_start_together_one_works_and_one_is_refused() throws Exception {
    Zone zone = new Zone(root.resolve("zone")).landedByWednesday();
    List<String> arguments =
        List.of(root.resolve("home").toString(), root.resolve("zone").toString());
    try (ChildProcess one = ChildProcess.of(Racer.class, arguments);
        ChildProcess other = ChildProcess.of(Racer.class, arguments)) {
      List<ChildProcess> racers = List.of(one, other);
      racers.forEach(racer -> assertEquals("ready", racer.answer(Racer.MARK)));
      one.tell("first");
      assertEquals("SUCCEEDED", one.answer(Racer.MARK));
      long versions = versions(one);
      for (int round = 1; round <= rounds(); round++) {
        zone.ratings(
            "race" + round,
            Zone.sunday(round),
            "11,%d,%s".formatted(round % 10 * 10, RATED.format(LocalDate.EPOCH.plusDays(round))));
        zone.caregivers("race" + round, Zone.sunday(round), String.valueOf(1_500_000_000 + round));
        race(racers, "round" + round);
        assertEquals(
            versions + 2L * round, versions(racers.get(round % 2)), "versions after " + round);
      }
    }
  }

  private static void race(List<ChildProcess> racers, String word) {
    racers.forEach(racer -> racer.tell(word));
    List<String> said = racers.stream().map(racer -> racer.answer(Racer.MARK)).toList();
    int winner = said.indexOf("SUCCEEDED");
    assertTrue(winner >= 0, said::toString);
    String refusal = said.get(1 - winner);
    assertTrue(refusal.startsWith("Another run is at work: "), said::toString);
    String holder =
        "-%s by .*\\(process %d\\) since 20.*".formatted(word, racers.get(winner).number());
    assertTrue(refusal.matches(".*" + holder), refusal);
  }

  /** How many there are, no key having two active ones. */
  private static long versions(ChildProcess racer) {
    racer.tell("");
    String counts = racer.answer(Racer.MARK);
    assertTrue(counts.endsWith(" versions, 0 twice"), counts);
    return Long.parseLong(counts.substring(0, counts.indexOf(' ')));
  }
}
