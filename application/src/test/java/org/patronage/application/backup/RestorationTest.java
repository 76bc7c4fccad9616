package org.patronage.application.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.patronage.application.StorageException;

/** Which tables of which backup come back (RULES 13). */
class RestorationTest {
  private static final Backup APRIL = backup("april", "2025-04-01T14:00:00Z");
  private static final Backup MARCH = backup("march", "2025-03-01T14:00:00Z");
  private static final List<Backup> BOTH = List.of(APRIL, MARCH);

  @Test
  void the_newest_one_comes_back_whole_where_nothing_else_is_said() {
    Restoration settled = Restoration.of(BOTH, request(Option.none(), Option.none()));
    assertEquals(APRIL, settled.backup());
    assertEquals(HashSet.of("patronage_unified", "file_ledger", "log"), settled.tables());
  }

  @Test
  void another_one_is_asked_for_by_its_id() {
    assertEquals(
        MARCH, Restoration.of(BOTH, request(Option.some("march"), Option.none())).backup());
  }

  @Test
  void the_history_does_not_come_back_without_its_ledger_nor_the_ledger_without_it() {
    assertEquals(HashSet.of("patronage_unified", "file_ledger"), tables("patronage_unified"));
    assertEquals(HashSet.of("patronage_unified", "file_ledger"), tables("file_ledger"));
  }

  @Test
  void a_journal_comes_back_alone() {
    assertEquals(HashSet.of("log"), tables("log"));
  }

  @Test
  void what_is_not_there_is_refused_with_what_is_there() {
    assertTrue(refusal(Option.some("may"), Option.none()).contains("there is april, march"));
    assertTrue(
        refusal(Option.none(), Option.some("logs"))
            .contains("it holds patronage_unified, file_ledger, log"));
    assertThrows(
        StorageException.class,
        () -> Restoration.of(List.empty(), request(Option.none(), Option.none())));
  }

  private static String refusal(Option<String> from, Option<String> table) {
    return assertThrows(
            IllegalArgumentException.class, () -> Restoration.of(BOTH, request(from, table)))
        .getMessage();
  }

  private static io.vavr.collection.Set<String> tables(String table) {
    return Restoration.of(BOTH, request(Option.none(), Option.some(table))).tables();
  }

  private static RestoreRequest request(Option<String> from, Option<String> table) {
    return new RestoreRequest(from, table);
  }

  private static Backup backup(String id, String takenAt) {
    return new Backup(
        id,
        Instant.parse(takenAt),
        List.of(
            new TableCopy("patronage_unified", Restoring.REPLACED, 3, 10, "a"),
            new TableCopy("file_ledger", Restoring.REPLACED, 4, 2, "b"),
            new TableCopy("log", Restoring.GROWING, 1, 1, "c")));
  }
}
