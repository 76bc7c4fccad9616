package org.patronage.application.history;

import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import java.time.Instant;
import org.patronage.application.StorageException;
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

  /**
   * Writes the adopted files of every feed into the ledger of {@code edition}, in one commit, with
   * one entry a feed beside them that says up to when, and what somebody should look at.
   *
   * @return these entries
   * @throws StorageException if the history has versions that cannot be told apart or placed in
   *     time; nothing is written then
   */
  public Seq<LedgerEntry> adopt(Edition edition, Seq<FeedSource<?>> sources, Receipt receipt) {
    Map<FeedSource<?>, FeedSurvey> surveys =
        sources.toLinkedMap(source -> source, source -> store.survey(edition, source.feed()));
    refuse(surveys);
    HistorySize size = store.size(edition);
    Seq<LedgerEntry> adopted =
        surveys
            .toVector()
            .flatMap(
                found ->
                    found
                        ._2()
                        .newest()
                        .map(newest -> entries(found._1(), newest, found._2(), receipt, size))
                        .getOrElse(List.empty()));
    if (adopted.nonEmpty()) {
      ledger.record(edition, adopted);
    }
    return adopted;
  }

  private static void refuse(Map<FeedSource<?>, FeedSurvey> surveys) {
    Seq<String> reasons =
        surveys
            .toVector()
            .flatMap(
                found ->
                    found._2().refusal().map(why -> found._1().feed().batchCode() + ": " + why));
    if (reasons.nonEmpty()) {
      throw new StorageException(
          "The table of the earlier pipeline cannot be taken over: " + reasons.mkString("; "),
          "Mend these rows as docs/migration.md says, then run again; nothing was written.");
    }
  }

  private Seq<LedgerEntry> entries(
      FeedSource<?> source, Instant newest, FeedSurvey survey, Receipt receipt, HistorySize size) {
    String batch = source.feed().batchCode();
    Seq<LedgerEntry> landed =
        discovery
            .discover(source, Ledger.of(List.empty()), newest.plusNanos(1000))
            .map(file -> files.look(file, file.stamp()))
            .map(file -> LedgerEntry.ofFile(file, DeliveryKind.FILE, batch, receipt))
            .map(entry -> entry.as(DeliveryStatus.ADOPTED, ""));
    String note =
        "%s up to %s counts as taken, %d files of the landing folder among it%s"
            .formatted(
                batch,
                newest,
                landed.size(),
                survey.warning().map(found -> "; " + found).getOrElse(""));
    return landed.prepend(
        LedgerEntry.of(
                "adopted-" + batch,
                DeliveryKind.ADOPTION,
                batch,
                new EventStamp(newest, "the earlier pipeline"),
                receipt)
            .as(DeliveryStatus.ADOPTED, note)
            .grownBy(size.of(batch)));
  }
}
