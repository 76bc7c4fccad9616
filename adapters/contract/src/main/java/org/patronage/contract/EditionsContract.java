package org.patronage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.application.delivery.CatalogFiles;
import org.patronage.application.delivery.CatalogedFile;
import org.patronage.application.delivery.Delivery;
import org.patronage.application.delivery.DeliveryKind;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.delivery.PtSweep;
import org.patronage.application.delivery.Receipt;
import org.patronage.application.delivery.Timing;
import org.patronage.application.history.DeliveryPlan;
import org.patronage.application.history.Edition;
import org.patronage.application.history.Editions;
import org.patronage.application.history.Intake;
import org.patronage.application.identity.LookupBuild;
import org.patronage.domain.caregiver.CaregiverFeed;
import org.patronage.domain.caregiver.CaregiverObservation;

/** What {@link Editions} promises of what readers see. */
public abstract class EditionsContract {
  private static final Receipt RECEIPT = new Receipt("run", Instant.parse("2025-03-02T14:00:00Z"));

  private Technology technology;
  private Site site;

  protected abstract Technology technology();

  @BeforeEach
  void land(@TempDir Path root) {
    LandingZone zone = LandingZone.at(root);
    zone.cg("caregiver_1.csv", "2025-03-01T20:00:00Z", Caregiver.of("1500000001", "1900000001"));
    zone.cg("caregiver_2.csv", "2025-03-01T21:00:00Z", Caregiver.of("1500000002", ""));
    zone.cg("caregiver_3.csv", "2025-03-01T22:00:00Z", Caregiver.of("1500000003", "1900000003"));
    site = zone.site();
    technology = technology();
    at().lookup().rebuild(new LookupBuild(LocalDate.EPOCH, at().lookup().sources()));
  }

  /** Opened anew, as a process would. */
  private Installation at() {
    return technology.open(site.home(), site.mvi(), site.pt());
  }

  @Test
  void there_is_none_at_first() {
    assertEquals(Option.none(), at().editions().current());
  }

  @Test
  void what_is_prepared_nobody_sees() {
    Edition edition = at().editions().prepare("first");
    deliver(edition, "caregiver_1.csv");
    assertEquals(0, at().rows("patronage_unified").size());
    assertEquals(Option.none(), at().editions().current());
  }

  @Test
  void what_is_published_everybody_sees() {
    Edition edition = published("first");
    assertEquals(Option.some(edition), at().editions().current());
    assertEquals(1, at().rows("patronage_unified").size());
    assertEquals(1, at().ledger().entries(edition).size());
  }

  @Test
  void an_empty_edition_stands_with_what_it_has_taken() {
    Edition edition = at().editions().prepare("empty");
    at().editions().publish(edition);
    assertEquals(Option.some(edition), at().editions().current());
    assertTrue(at().editions().isEmpty(edition));
  }

  @Test
  void the_former_edition_stands_until_the_new_one_is_published() {
    Edition first = published("first");
    Edition second = at().editions().prepare("second");
    deliver(second, "caregiver_2.csv");
    assertEquals(Option.some(first), at().editions().current());
    assertEquals(1, at().rows("patronage_unified").size());
    assertEquals(1, at().ledger().entries(first).size());
  }

  @Test
  void publishing_replaces_history_and_ledger() {
    published("first");
    Edition second = at().editions().prepare("second");
    LedgerEntry entry = deliver(second, "caregiver_1.csv");
    at().editions().publish(second);
    assertEquals(Option.some(second), at().editions().current());
    assertEquals(1, at().rows("patronage_unified").size());
    assertEquals(List.of(entry), at().ledger().entries(second).toList());
    assertEquals(1, at().rows("file_ledger").size());
  }

  @Test
  void an_entry_names_the_version_that_it_led_to_and_none_while_nobody_sees_its_edition() {
    Edition edition = at().editions().prepare("first");
    assertEquals(Option.none(), deliver(edition, "caregiver_1.csv").tableVersion());
    at().editions().publish(edition);
    assertEquals(Option.none(), at().ledger().entries(edition).head().tableVersion());

    LedgerEntry seen = deliver(edition, "caregiver_3.csv");
    assertEquals(at().versions().get("patronage_unified"), seen.tableVersion());
  }

  @Test
  void an_edition_that_was_never_published_leaves_no_trace_in_another() {
    deliver(at().editions().prepare("lost"), "caregiver_1.csv");
    Edition next = at().editions().prepare("next");
    assertTrue(at().ledger().entries(next).isEmpty());
    deliver(next, "caregiver_1.csv");
    at().editions().publish(next);
    assertEquals(1, at().rows("patronage_unified").size());
  }

  @Test
  void what_is_planned_and_not_applied_leaves_nothing() {
    Edition edition = published("first");
    CatalogedFile file = look("caregiver_3.csv");
    LedgerEntry entry = LedgerEntry.ofFile(file, DeliveryKind.FILE, "CG", RECEIPT);
    io.vavr.collection.Map<String, Long> before = at().versions();
    try (Intake intake = receive(edition, file);
        DeliveryPlan plan = intake.plan(List.empty(), entry)) {
      assertTrue(plan.tally().changesHistory());
    }
    assertEquals(before, at().versions());
  }

  @Test
  void what_is_received_and_not_applied_leaves_nothing() {
    Edition edition = published("first");
    try (Intake intake = receive(edition, look("caregiver_2.csv"))) {
      assertEquals(1, intake.lines().rejected());
    }
    assertEquals(0, at().rows("quarantine").size());
    assertEquals(1, at().ledger().entries(edition).size());
  }

  private Edition published(String id) {
    Edition edition = at().editions().prepare(id);
    deliver(edition, "caregiver_1.csv");
    at().editions().publish(edition);
    return edition;
  }

  private LedgerEntry deliver(Edition edition, String name) {
    CatalogedFile file = look(name);
    LedgerEntry entry = LedgerEntry.ofFile(file, DeliveryKind.FILE, "CG", RECEIPT);
    try (Intake intake = receive(edition, file);
        DeliveryPlan plan = intake.plan(List.empty(), entry)) {
      return plan.apply();
    }
  }

  private Intake receive(Edition edition, CatalogedFile file) {
    return at().store()
        .receive(
            edition,
            new Delivery.OfFile<CaregiverObservation>(
                CaregiverFeed.CG, file, Timing.ON_TIME, PtSweep.NOT_DUE));
  }

  private CatalogedFile look(String name) {
    return at().catalog()
        .list(site.sources().caregiver().folder())
        .find(file -> file.name().equals(name))
        .map(file -> new CatalogFiles(at().catalog(), at().format()).look(file, file.stamp()))
        .get();
  }
}
