package org.patronage.application.history;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import org.patronage.application.delivery.CatalogFiles;
import org.patronage.application.delivery.DeliveryKind;
import org.patronage.application.delivery.DeliveryStatus;
import org.patronage.application.delivery.DiscoverFiles;
import org.patronage.application.delivery.FeedSource;
import org.patronage.application.delivery.FileLedger;
import org.patronage.application.delivery.Ledger;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.delivery.Receipt;
import org.patronage.domain.feed.EventStamp;

/**
 * Takes over a table that the earlier pipeline filled: the files of a feed up to its newest event
 * time count as taken (RULES 4). Nothing of the history changes.
 */
public final class AdoptHistory {
  private final PatronageStore store;
  private final FileLedger ledger;
  private final DiscoverFiles discovery;
  private final CatalogFiles files;

  public AdoptHistory(
      PatronageStore store, FileLedger ledger, DiscoverFiles discovery, CatalogFiles files) {
    this.store = store;
    this.ledger = ledger;
    this.discovery = discovery;
    this.files = files;
  }

  /** Writes the adopted files of every feed into the ledger of {@code edition}, in one commit. */
  public Ledger adopt(Edition edition, Seq<FeedSource<?>> sources, Receipt receipt) {
    Seq<LedgerEntry> adopted =
        sources.flatMap(
            source -> {
              Option<Instant> newest = store.newestEvent(edition, source.feed());
              return newest.map(time -> entries(source, time, receipt)).getOrElse(List.empty());
            });
    if (adopted.nonEmpty()) {
      ledger.record(edition, adopted);
    }
    return Ledger.of(adopted);
  }

  private Seq<LedgerEntry> entries(FeedSource<?> source, Instant newest, Receipt receipt) {
    String batch = source.feed().batchCode();
    LedgerEntry mark =
        LedgerEntry.of(
            "adopted-" + batch,
            DeliveryKind.ADOPTION,
            batch,
            new EventStamp(newest, "the earlier pipeline"),
            receipt);
    return discovery
        .discover(source, Ledger.of(List.empty()), newest.plusNanos(1000))
        .map(file -> files.look(file, file.stamp()))
        .map(file -> LedgerEntry.ofFile(file, DeliveryKind.FILE, batch, receipt))
        .prepend(mark)
        .map(entry -> entry.as(DeliveryStatus.ADOPTED, ""));
  }
}
