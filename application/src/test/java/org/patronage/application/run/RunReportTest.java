package org.patronage.application.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.patronage.application.delivery.DeliveryStatus;
import org.patronage.application.delivery.Entries;
import org.patronage.application.delivery.LedgerEntry;

/** How a run ended, and why (RULES 5). */
class RunReportTest {
  private static final LedgerEntry GOOD = Entries.taken("a.csv", "2025-01-02T00:00:00Z", "a");
  private static final LedgerEntry BAD =
      Entries.taken("b.csv", "2025-01-07T00:00:00Z", "b")
          .as(DeliveryStatus.HELD, "the header is without PTCPNT_ID");

  @Test
  void a_run_that_holds_nothing_has_succeeded() {
    assertEquals(RunStatus.SUCCEEDED, report(GOOD).status());
    assertEquals("", report(GOOD).problem());
  }

  @Test
  void a_run_with_a_held_file_has_failed_and_says_which_file_and_why() {
    assertEquals(RunStatus.FAILED, report(GOOD, BAD).status());
    assertEquals("b.csv is held: the header is without PTCPNT_ID", report(GOOD, BAD).problem());
  }

  @Test
  void a_redelivery_is_no_failure() {
    assertEquals(
        RunStatus.SUCCEEDED,
        report(GOOD, BAD.as(DeliveryStatus.REDELIVERED, "the same content again")).status());
  }

  @Test
  void a_file_that_was_taken_with_a_remark_is_named_and_no_failure() {
    LedgerEntry wide = GOOD.as(DeliveryStatus.TAKEN, "the header also has BRANCH");
    assertEquals(List.of(wide), report(wide, BAD).remarkable());
    assertEquals(List.empty(), report(GOOD, BAD).remarkable());
    assertEquals(RunStatus.SUCCEEDED, report(wide).status());
  }

  private static RunReport report(LedgerEntry... entries) {
    return new RunReport("update", Option.none(), List.of(entries), Option.none(), List.empty());
  }
}
