package org.patronage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.application.StorageException;
import org.patronage.application.identity.PtLocations;
import org.patronage.application.identity.PtSources;
import org.patronage.application.identity.PtState;

/** What {@link PtSources} promises. */
public abstract class PtSourcesContract {
  private static final String FIRST = "2025-03-01T12:00:00Z";
  private static final String SECOND = "2025-03-02T12:00:00Z";

  private LandingZone zone;
  private Technology technology;

  protected abstract Technology technology();

  @BeforeEach
  void land(@TempDir Path root) {
    zone = LandingZone.at(root);
    zone.pt(FIRST, "601,Y");
    zone.ptSeed(FIRST, "602,Y");
    technology = technology();
  }

  private PtState state(PtLocations pt) {
    Site site = zone.site();
    return technology.open(site.home(), site.mvi(), pt).pt().state();
  }

  private PtState state() {
    return state(zone.site().pt());
  }

  @Test
  void the_stamp_is_place_and_time_of_the_current_table() {
    assertEquals(Instant.parse(FIRST), state().stamp().time());
    assertEquals("current", state().stamp().name());
  }

  @Test
  void the_state_stays_while_nothing_changes() {
    assertEquals(state(), state());
  }

  @Test
  void a_change_of_the_current_table_is_another_state() {
    PtState before = state();
    zone.pt(SECOND, "601,N");
    assertNotEquals(before.fingerprint(), state().fingerprint());
    assertEquals(Instant.parse(SECOND), state().stamp().time());
  }

  @Test
  void a_change_of_the_legacy_table_is_another_state() {
    PtState before = state();
    zone.ptSeed(SECOND, "602,N");
    assertNotEquals(before.fingerprint(), state().fingerprint());
    assertEquals(before.stamp(), state().stamp());
  }

  @Test
  void another_place_is_another_state() {
    String elsewhere = zone.site().pt().seed().get();
    PtState other = state(new PtLocations(zone.site().pt().seed(), elsewhere));
    assertNotEquals(state().fingerprint(), other.fingerprint());
  }

  @Test
  void there_may_be_no_legacy_table() {
    PtState alone = state(new PtLocations(Option.none(), zone.site().pt().current()));
    assertEquals(state().stamp(), alone.stamp());
  }

  @Test
  void a_current_table_that_is_missing_fails_and_is_named() {
    zone.deleteFolder("pt/current");
    StorageException failure = assertThrows(StorageException.class, this::state);
    assertTrue(failure.getMessage().contains("pt/current"), failure.getMessage());
  }
}
