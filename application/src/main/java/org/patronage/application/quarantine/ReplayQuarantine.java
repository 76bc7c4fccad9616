package org.patronage.application.quarantine;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import org.patronage.application.delivery.FeedSources;
import org.patronage.application.delivery.Ledger;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.delivery.Receipt;
import org.patronage.application.delivery.TakeDelivery;
import org.patronage.application.history.CloseEdition;
import org.patronage.application.history.HistorySize;
import org.patronage.application.history.OpenEdition.Opened;
import org.patronage.application.history.OpenHistory;
import org.patronage.domain.history.Feed;

/**
 * Applies lines of the quarantine that the rules accept by now. As in a run, records that have
 * waited come first, so that a line meets everything else that its file said of its person.
 */
public final class ReplayQuarantine {
  private final OpenHistory history;
  private final FeedSources sources;
  private final TakeDelivery waiting;
  private final TakeQuarantined taking;
  private final CloseEdition ending;

  public ReplayQuarantine(
      OpenHistory history,
      FeedSources sources,
      TakeDelivery waiting,
      TakeQuarantined taking,
      CloseEdition ending) {
    this.history = history;
    this.sources = sources;
    this.waiting = waiting;
    this.taking = taking;
    this.ending = ending;
  }

  /**
   * What a replay did.
   *
   * @param deliveries a delivery a feed, none of a feed without a line that is meant
   */
  public record Replayed(Seq<LedgerEntry> deliveries, HistorySize size) {}

  /**
   * Replays. Those of one feed are applied whole or not at all; asked again, nothing changes.
   *
   * @param lines of one status
   * @throws org.patronage.application.StorageException if a file that is needed is gone, or storage
   *     fails, or there is no history yet
   */
  public Replayed replay(LineSelection lines, Receipt receipt) {
    Opened opened = history.open();
    Seq<LedgerEntry> known = takeUp(lines, terms(opened, opened.ledger(), receipt));
    Ledger before = known.foldLeft(opened.ledger(), Ledger::with);
    TakeDelivery.Terms terms = terms(opened, before, receipt);
    Seq<LedgerEntry> replayed = sources.all().flatMap(source -> taking.take(source, lines, terms));
    Seq<LedgerEntry> all = known.appendAll(replayed);
    return new Replayed(all, ending.close(opened, all, receipt));
  }

  private Seq<LedgerEntry> takeUp(LineSelection lines, TakeDelivery.Terms terms) {
    Feed<?> feed = sources.disability().feed();
    return lines.asksFor(feed.batchCode()) ? waiting.takeUnresolved(feed, terms) : List.empty();
  }

  private static TakeDelivery.Terms terms(Opened opened, Ledger before, Receipt receipt) {
    return new TakeDelivery.Terms(opened.edition(), before, receipt, HashSet.empty());
  }
}
