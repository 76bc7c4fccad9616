package org.patronage.adapters.memory;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import org.patronage.application.delivery.DeliveryKind;
import org.patronage.application.delivery.DeliveryStatus;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.dmdc.Extract;
import org.patronage.application.dmdc.ExtractStatus;
import org.patronage.application.dmdc.SentFile;
import org.patronage.application.dmdc.SentVersions;

/** What was sent, in memory. */
public final class InMemorySentVersions implements SentVersions {
  private final InMemoryWarehouse warehouse;

  public InMemorySentVersions(InMemoryWarehouse warehouse) {
    this.warehouse = warehouse;
  }

  @Override
  public Seq<SentFile> overtakenBy(String runId) {
    Tables tables = warehouse.tables();
    return tables
        .published()
        .map(edition -> files(tables.dmdc(), edition, runId))
        .getOrElse(List.empty());
  }

  private static Seq<SentFile> files(DmdcState dmdc, EditionState edition, String runId) {
    Seq<LedgerEntry> done =
        edition.ledger().values().filter(one -> one.runId().equals(runId) && !isTakenBack(one));
    return dmdc.extracts()
        .values()
        .filter(extract -> extract.status() == ExtractStatus.DONE)
        .map(extract -> file(extract, dmdc, edition, done.filter(entry -> follows(entry, extract))))
        .filter(file -> file.records() > 0)
        .sortBy(SentFile::name)
        .collect(List.collector());
  }

  /** The entry of a file that was taken back names who did it, and tells of what the file did. */
  private static boolean isTakenBack(LedgerEntry entry) {
    return entry.kind() == DeliveryKind.FILE && entry.status() == DeliveryStatus.UNDONE;
  }

  private static boolean follows(LedgerEntry entry, Extract extract) {
    return !entry.takenAt().isBefore(extract.receipt().takenAt());
  }

  private static SentFile file(
      Extract extract, DmdcState dmdc, EditionState edition, Seq<LedgerEntry> done) {
    int overtaken =
        dmdc.of(extract.file())
            .filter(record -> record.record().isDefined())
            .count(record -> done.exists(entry -> edition.overtakes(entry.id(), record)));
    return new SentFile(extract.file().name(), overtaken);
  }
}
