package org.patronage.bootstrap.command;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.patronage.application.backup.Backup;
import org.patronage.application.backup.TableCopy;
import org.patronage.bootstrap.progress.Console;
import org.patronage.bootstrap.text.RowFormat;

/** Backups as a person reads them: a line a table. */
record BackupTable(Seq<Backup> backups) {
  private static final Seq<String> HEADER =
      List.of("taken", "backup", "table", "version", "rows", "verified by");

  void print(Console console) {
    Seq<Seq<Option<String>>> lines =
        backups.flatMap(backup -> backup.tables().map(copy -> line(backup, copy)));
    RowFormat.table().write(HEADER, lines.iterator(), console.out());
  }

  private static Seq<Option<String>> line(Backup backup, TableCopy copy) {
    return List.of(
            backup.takenAt().toString(),
            backup.id(),
            copy.table(),
            "%,d".formatted(copy.version()),
            "%,d".formatted(copy.rows()),
            "count, content " + copy.checksum())
        .map(Option::some);
  }
}
