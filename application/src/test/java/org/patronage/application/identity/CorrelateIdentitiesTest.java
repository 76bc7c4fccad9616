package org.patronage.application.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patronage.domain.calendar.RunClock;

/** When the lookup is built again (RULES 10). */
class CorrelateIdentitiesTest {

  @ParameterizedTest
  @CsvSource({
    ", , true", // never built
    "2025-01-10, mvi-1, false", // built today from what MVI is now
    "2025-01-09, mvi-1, true", // yesterday
    "2025-01-11, mvi-1, true", // on another day of a replayed clock
    "2025-01-10, mvi-0, true", // from other sources
  })
  void it_is_built_once_a_day_and_whenever_mvi_is_another(
      LocalDate builtOn, String sources, boolean rebuilt) {
    Option<LookupBuild> last = Option.of(builtOn).map(day -> new LookupBuild(day, sources));
    RunClock clock = new RunClock(Instant.parse("2025-01-10T23:59:00Z"));
    assertEquals(rebuilt, new CorrelateIdentities(new Lookup(last)).refresh(clock).isDefined());
  }

  private record Lookup(Option<LookupBuild> lastBuild) implements CorrelationLookup {
    @Override
    public String sources() {
      return "mvi-1";
    }

    @Override
    public CorrelationCounts rebuild(LookupBuild build) {
      assertEquals(new LookupBuild(LocalDate.of(2025, 1, 10), "mvi-1"), build);
      return new CorrelationCounts(1, 0);
    }
  }
}
