package org.patronage.adapters.memory;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import org.patronage.application.dmdc.ExtractStatus;
import org.patronage.application.dmdc.SentFile;
import org.patronage.application.dmdc.SentVersions;
import org.patronage.domain.feed.EventStamp;

/** What was sent, in memory. */
public final class InMemorySentVersions implements SentVersions {
  private final InMemoryWarehouse warehouse;

  public InMemorySentVersions(InMemoryWarehouse warehouse) {
    this.warehouse = warehouse;
  }

  @Override
  public Seq<SentFile> of(String batchCode, EventStamp stamp) {
    DmdcState dmdc = warehouse.tables().dmdc();
    return dmdc.extracts()
        .values()
        .filter(extract -> extract.status() == ExtractStatus.DONE)
        .map(
            extract ->
                new SentFile(
                    extract.file().name(),
                    dmdc.of(extract.file()).count(record -> isSent(record, batchCode, stamp))))
        .filter(file -> file.records() > 0)
        .sortBy(SentFile::name)
        .collect(List.collector());
  }

  private static boolean isSent(ExtractRecord record, String batchCode, EventStamp stamp) {
    return record.record().isDefined()
        && record.key().batchCode().equals(batchCode)
        && record.version().stamp().equals(stamp);
  }
}
