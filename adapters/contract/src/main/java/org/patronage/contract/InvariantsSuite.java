package org.patronage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.patronage.domain.history.Invariant.COUNTS_ADD_UP;
import static org.patronage.domain.history.Invariant.COUNTS_HELD;
import static org.patronage.domain.history.Invariant.GROWN_AS_COUNTED;
import static org.patronage.domain.history.Invariant.IN_ORDER;
import static org.patronage.domain.history.Invariant.KNOWN_FILE;
import static org.patronage.domain.history.Invariant.LINES_KEPT;
import static org.patronage.domain.history.Invariant.ONE_ACTIVE;
import static org.patronage.domain.history.Invariant.RECORDS_WAIT;
import static org.patronage.domain.history.Invariant.STICKY_Y;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.patronage.application.StorageException;
import org.patronage.application.backup.RestoreRequest;
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
import org.patronage.application.history.Intake;
import org.patronage.application.run.RunReport;
import org.patronage.application.verification.Finding;
import org.patronage.domain.disability.DisabilityFeed;
import org.patronage.domain.disability.RatingObservation;
import org.patronage.domain.feed.LandedFile;
import org.patronage.domain.history.Feed;
import org.patronage.domain.history.Invariant;

/**
 * Tables that came to harm beside the ports: a look at everything names what is wrong, and a write
 * that meets it changes nothing; for storages whose tables can be reached beside the ports. Two
 * files are taken, a third one is due.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class InvariantsSuite {
  private static final String HISTORY = "patronage_unified";
  private static final String THIRD = "CPIDODIEX_3.csv";
  private static final String WEDNESDAY = "2025-03-05T14:00:00Z";
  private static final String THURSDAY = "2025-03-06T14:00:00Z";

  private Site site;
  private Runs runs;

  protected abstract Technology technology();

  /**
   * Does damage.
   *
   * @return what makes it good: the tables that it touched are as they were
   */
  protected abstract Runnable damage(Path home, Damage damage);

  /** Takes the row of {@link Damage#FOREIGN_ACTIVE} away, whatever else was written since. */
  protected abstract void removeForeign(Path home);

  @BeforeAll
  void twoFilesAreTaken(@TempDir Path root) {
    LandingZone zone = LandingZone.at(root);
    zone.mvi(
        "2025-02-01T00:00:00Z",
        new Mvi()
            .person("1000000011", "11", "2000000011")
            .person("1000000012", "12", "2000000012"));
    zone.pt("2025-03-01T00:00:00Z", "12,Y");
    zone.scd(
        "CPIDODIEX_1.csv", "2025-03-03T09:00:00Z", "11,50,01012025", "12,20,01012025", "bad,1,2");
    zone.cg("caregiver_1.csv", "2025-03-03T20:00:00Z", Caregiver.of("1500000001", "1900000001"));
    zone.scd(
        "CPIDODIEX_2.csv",
        "2025-03-04T09:00:00Z",
        "11,70,02012025",
        "12,90,02012025",
        "19,10,02012025");
    site = zone.site();
    runs = new Runs(technology(), site);
    runs.update(WEDNESDAY);
    zone.scd(THIRD, "2025-03-05T09:00:00Z", "11,80,03012025", "12,30,03012025", "worse,1,2");
  }

  @BeforeEach
  void everythingIsWhole() {
    assertEquals(Set.of(), broken());
  }

  @Test
  void of_a_whole_history_every_invariant_is_checked_in_every_feed() {
    Seq<Finding> all = runs.verify().all();
    assertEquals(2 * Invariant.values().length, all.size());
    assertTrue(all.forAll(finding -> finding.checked() > 0), all::toString);
  }

  static Stream<Arguments> damages() {
    return Stream.of(
        Arguments.of(Damage.SECOND_ACTIVE, Set.of(ONE_ACTIVE, COUNTS_HELD, GROWN_AS_COUNTED)),
        Arguments.of(Damage.Y_TAKEN_BACK, Set.of(STICKY_Y)),
        Arguments.of(Damage.OVERLAP, Set.of(IN_ORDER)),
        Arguments.of(Damage.UNKNOWN_FILE, Set.of(KNOWN_FILE, COUNTS_HELD)),
        Arguments.of(Damage.LOST_VERSION, Set.of(COUNTS_HELD, GROWN_AS_COUNTED)),
        Arguments.of(Damage.FALSE_LINES, Set.of(COUNTS_ADD_UP)),
        Arguments.of(Damage.FALSE_CREATED, Set.of(COUNTS_HELD)),
        Arguments.of(Damage.LOST_LINE, Set.of(LINES_KEPT)),
        Arguments.of(Damage.LOST_WAITING, Set.of(RECORDS_WAIT)),
        Arguments.of(
            Damage.FOREIGN_ACTIVE, Set.of(ONE_ACTIVE, IN_ORDER, KNOWN_FILE, GROWN_AS_COUNTED)));
  }

  @ParameterizedTest
  @MethodSource("damages")
  void damage_is_named_by_what_it_breaks_and_nothing_is_written(
      Damage damage, Set<Invariant> named) {
    Runnable repair = damage(site.home(), damage);
    Map<String, Long> before = runs.opened().versions();
    assertEquals(new TreeSet<>(named), broken());
    assertEquals(before, runs.opened().versions());
    repair.run();
  }

  @Test
  void what_a_later_version_made_good_is_accounted_for_by_somebody_who_looked() {
    Runnable back = remember(site.home());
    damage(site.home(), Damage.SECOND_ACTIVE);
    String refused =
        assertThrows(StorageException.class, () -> runs.settle(WEDNESDAY, "too early"))
            .getMessage();
    assertTrue(refused.startsWith("Nothing was settled: "), refused);
    runs.update(THURSDAY);
    assertTrue(broken().contains(GROWN_AS_COUNTED));
    Rows before = runs.unified();

    assertTrue(runs.settle(THURSDAY, "a flag that was set by hand").broken().isEmpty());

    assertEquals(Set.of(), broken());
    RowDifference.between(before, runs.unified()).mustBeNone(HISTORY);
    Rows settled = runs.rows("file_ledger").where("kind", "SETTLED");
    assertEquals("settled by clara: a flag that was set by hand", settled.single("note"));
    assertEquals("SCD", settled.single("batch_cd"));
    back.run();
  }

  @Test
  void a_finding_names_feed_file_and_numbers_and_nobody() {
    Runnable repair = damage(site.home(), Damage.UNKNOWN_FILE);
    Finding finding =
        runs.verify().broken().find(one -> one.invariant() == Invariant.KNOWN_FILE).get();
    repair.run();
    assertEquals("SCD", finding.batchCode());
    assertEquals(4, finding.checked());
    assertEquals(2, finding.broken());
    assertEquals(List.of("elsewhere.csv"), finding.where().asJava());
    namesNobody(finding.text());
  }

  @Test
  void a_restore_of_a_damaged_history_is_said_to_have_led_to_one() {
    Runnable repair = damage(site.home(), Damage.SECOND_ACTIVE);
    runs.opened().backups().take("damaged", Instant.parse(WEDNESDAY));
    repair.run();
    RestoreRequest request = new RestoreRequest(Option.some("damaged"), Option.some(HISTORY));
    String said =
        assertThrows(StorageException.class, () -> runs.restore(WEDNESDAY, request)).getMessage();
    assertTrue(said.startsWith("Restored, but the history of the backup damaged is not"), said);
    namesNobody(said);
    assertEquals(Set.of(ONE_ACTIVE, COUNTS_HELD, GROWN_AS_COUNTED), broken());
    repair.run();
  }

  @Test
  void a_plan_that_would_break_an_invariant_is_refused_before_anything_is_written() {
    Installation at = runs.opened();
    LandedFile file =
        at.catalog()
            .list(site.sources().disability().folder())
            .find(one -> one.name().equals(THIRD))
            .get();
    CatalogedFile seen = new CatalogFiles(at.catalog(), at.format()).look(file, file.stamp());
    Receipt receipt = new Receipt("wrong", Instant.parse(THURSDAY));
    LedgerEntry entry = LedgerEntry.ofFile(seen, DeliveryKind.FILE, "SCD", receipt);
    Edition edition = at.editions().current().get();
    Map<String, Long> before = at.versions();
    try (Intake intake =
            at.store()
                .receive(
                    edition,
                    new Delivery.OfFile<>(takingBack(), seen, Timing.ON_TIME, PtSweep.NOT_DUE));
        DeliveryPlan plan = intake.plan(io.vavr.collection.List.empty(), entry)) {
      StorageException failure = assertThrows(StorageException.class, plan::apply);
      mustSay(
          failure.getMessage(), broken(STICKY_Y), "would break what holds of", "Nothing of it was");
    }
    assertEquals(before, at.versions());
    takesTheThird();
  }

  private static Feed<RatingObservation> takingBack() {
    Feed<RatingObservation> right = DisabilityFeed.SCD;
    return new Feed<>(
        right.batchCode(),
        right.contract(),
        right.reading(),
        right.keyColumns(),
        right.identityColumn(),
        new TakingBack());
  }

  @Test
  void a_row_that_somebody_else_writes_after_the_plan_is_seen_by_a_new_one() {
    Runnable back = remember(site.home());
    runs.openIn(addingForeignRow(1)::around);
    runs.update(THURSDAY);
    runs.openIn(installation -> installation);
    Rows active = runs.unified().where("participant_id", "11").where("RecordStatus", "true");
    assertEquals(List.of("080"), active.show("SC_Combined_Disability_Percentage"));
    Rows foreign = runs.rows(HISTORY).where("filename", "file:/elsewhere.csv");
    assertEquals(List.of("false"), foreign.show("RecordStatus"));
    back.run();
  }

  @Test
  void where_somebody_else_writes_after_every_plan_nothing_is_applied() {
    Rows before = runs.unified();
    Rows ledger = runs.rows("file_ledger");
    runs.openIn(addingForeignRow(3)::around);
    StorageException failure = assertThrows(StorageException.class, () -> runs.update(THURSDAY));
    runs.openIn(installation -> installation);
    mustSay(failure.getMessage(), "was not applied", "somebody else changed rows", "run again");
    Rows log = runs.rows("patronage_pipeline_log");
    assertTrue(log.where("error_message", failure.getMessage()).all().nonEmpty());
    removeForeign(site.home());
    RowDifference.between(before, runs.unified()).mustBeNone(HISTORY);
    RowDifference.between(ledger, runs.rows("file_ledger")).mustBeNone("file_ledger");
    takesTheThird();
  }

  private Interruption addingForeignRow(int times) {
    return Interruption.doing(
        "DeliveryPlan.apply", times, () -> damage(site.home(), Damage.FOREIGN_ACTIVE));
  }

  private static String broken(Invariant invariant) {
    return invariant.rule() + "\" does not hold for 1 key";
  }

  private static void mustSay(String message, String what, String... parts) {
    for (String part :
        io.vavr.collection.List.of(parts).append(THIRD).append(HISTORY).append(what)) {
      assertTrue(message.contains(part), () -> part + " is not in: " + message);
    }
    namesNobody(message);
  }

  /** As if nothing had happened; then everything is as before it again, for the next test. */
  private void takesTheThird() {
    Runnable back = remember(site.home());
    RunReport report = runs.update(THURSDAY);
    assertEquals(
        List.of(THIRD), report.deliveries().map(entry -> entry.stamp().name()).toJavaList());
    assertEquals(Set.of(), broken());
    assertEquals(
        List.of("050", "070", "080"),
        runs.unified().where("participant_id", "11").show("SC_Combined_Disability_Percentage"));
    back.run();
  }

  /** What brings back how the tables are now. */
  protected abstract Runnable remember(Path home);

  private Set<Invariant> broken() {
    return new TreeSet<>(runs.verify().broken().map(Finding::invariant).toJavaSet());
  }

  private static void namesNobody(String text) {
    assertFalse(text.matches("(?s).*[12]0000000\\d\\d.*"), text);
  }
}
