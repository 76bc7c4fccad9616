package org.patronage.application.delivery;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import org.patronage.application.identity.PtSources;
import org.patronage.application.identity.PtState;
import org.patronage.application.run.RunListener;
import org.patronage.domain.feed.LandedFile;
import org.patronage.domain.feed.Observation;

/** Takes everything that is due, one delivery at a time, in the order of RULES 4. */
public final class TakeDeliveries {
  private final FeedSources sources;
  private final DiscoverFiles discovery;
  private final TakeDelivery taking;
  private final SweepPt sweeping;
  private final RunListener listener;

  public TakeDeliveries(
      FeedSources sources,
      DiscoverFiles discovery,
      TakeDelivery taking,
      PtSources pt,
      RunListener listener) {
    this.sources = sources;
    this.discovery = discovery;
    this.taking = taking;
    this.sweeping = new SweepPt(sources, taking, pt, listener);
    this.listener = listener;
  }

  /** Takes what is due; both landing folders are listed before anything is applied. */
  public Seq<LedgerEntry> take(Work work) {
    listener.step("discovery");
    Seq<LandedFile> caregiverFiles = due(sources.caregiver(), work);
    Seq<LandedFile> ratingFiles = due(sources.disability(), work);
    PtState ptState = sweeping.state();
    Round round = new Round(work, listener);
    takeUp(round);
    seed(round, work);
    takeAll(sources.caregiver(), caregiverFiles, Option.none(), round);
    takeAll(sources.disability(), ratingFiles, Option.some(ptState.fingerprint()), round);
    sweeping.sweep(ptState, round.terms()).forEach(round::add);
    return round.entries();
  }

  private Seq<LandedFile> due(FeedSource<?> source, Work work) {
    return discovery.discover(source, work.ledger().accepting(work.accepted()), work.before());
  }

  private void takeUp(Round round) {
    listener.step("unresolved");
    taking.takeUnresolved(sources.disability().feed(), round.terms()).forEach(round::add);
  }

  private void seed(Round round, Work work) {
    if (work.seeding() == Work.Seeding.WITH_SEED) {
      sources.caregiver().seed().forEach(seed -> seed(seed, sources.caregiver().begin(), round));
    }
  }

  private <O extends Observation> void seed(FeedSource.Seed<O> seed, Instant begin, Round round) {
    listener.step(seed.feed().batchCode() + " seed");
    round.add(taking.takeSeed(seed.feed(), seed.location(), begin, round.terms()));
  }

  private <O extends Observation> void takeAll(
      FeedSource<O> source, Seq<LandedFile> files, Option<String> ptState, Round round) {
    listener.step(source.feed().batchCode());
    files.forEachWithIndex(
        (file, index) -> {
          listener.file(file.name(), index + 1, files.size());
          taking.takeFile(source.feed(), file, ptState, round.terms()).forEach(round::add);
        });
  }
}
