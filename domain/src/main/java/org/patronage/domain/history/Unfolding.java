package org.patronage.domain.history;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.feed.Observation;
import org.patronage.domain.history.Decision.Changed;
import org.patronage.domain.history.Decision.Unresolved;

/** Walks a key's moments in order and decides each from the version before it. */
final class Unfolding<O extends Observation> {
  private final HistoryRule<O> rule;
  private final Evidence today;
  private final Former former;
  private final Chain chain = new Chain();
  private final Counter counter = new Counter();
  private final List<Arrival.Delivered<O>> waiting = new ArrayList<>(0);
  private Option<Version> stood = Option.none();
  private String reason = "";
  private boolean arrived;
  private boolean withdrawn;

  Unfolding(HistoryRule<O> rule, Evidence today, Former former) {
    this.rule = rule;
    this.today = today;
    this.former = former;
  }

  void take(EventStamp stamp, Moment<O> moment) {
    arrived |= moment.hasArrival();
    withdrawn |= moment.isWithdrawn();
    if (arrived) {
      unfold(stamp, moment);
    } else {
      chain.keep(moment.standing().orElseThrow());
    }
    stood = Option.ofOptional(moment.standing()).orElse(stood);
  }

  private void unfold(EventStamp stamp, Moment<O> moment) {
    moment.standing().ifPresent(chain::reopen);
    counter.duplicate += moment.duplicates();
    Decision decision = decide(moment);
    if (decision instanceof Changed changed) {
      chain.add(stamp, changed);
      if (former.version().isDefined() && moment.isSweep()) {
        counter.sweptAgain(moment);
      } else {
        counter.changed(moment, chain.isFirst());
      }
    } else if (decision instanceof Unresolved unresolved) {
      wait(moment, unresolved);
    } else {
      counter.unchanged(moment);
    }
  }

  private Decision decide(Moment<O> moment) {
    Option<Version> before = chain.last();
    Decision said =
        moment
            .observation()
            .map(observation -> decide(before, observation, moment))
            .orElseGet(() -> moment.isSweep() ? rule.sweep(before) : new Decision.Unchanged());
    boolean undecided = moment.observation().isEmpty() || said instanceof Unresolved;
    return undecided && moment.remaining().isPresent()
        ? reconsider(before, moment.isSweep(), moment.remaining().get())
        : said;
  }

  private Decision decide(Option<Version> before, O observation, Moment<O> moment) {
    Option<Version> standing = standing(moment);
    Evidence evidence = standing.map(Evidence::of).getOrElse(this::today);
    Decision decision = rule.decide(before, observation, evidence);
    return standing.map(version -> keepWho(version, decision)).getOrElse(decision);
  }

  /** The version of a moment's record, or that in whose place the record at hand comes. */
  private Option<Version> standing(Moment<O> moment) {
    return Option.ofOptional(moment.remaining())
        .orElse(moment.delivered().isPresent() ? former.version() : Option.none());
  }

  /**
   * A version stands though no record is at hand that it could be decided by, or none that could be
   * stored by itself. With its first version withdrawn, a key has nobody whom PT could speak of.
   */
  private Decision reconsider(Option<Version> before, boolean swept, Version version) {
    Standing standing = new Standing(swept ? version.permanent() : version, stood);
    return withdrawn && before.isEmpty() && !rule.standsAlone(standing)
        ? new Decision.Unchanged()
        : rule.reconsider(before, standing);
  }

  /**
   * What any active version says of PT holds, where another program left several, and what one said
   * that is taken back (RULES 7).
   */
  private Evidence today() {
    return chain.isPermanentElsewhere() || former.isPermanent()
        ? new Evidence(today.identity(), true)
        : today;
  }

  /** The identity of a version that stands stays as it is, what it lacks included (RULES 9). */
  private static Decision keepWho(Version standing, Decision decision) {
    return decision instanceof Changed changed
        ? new Changed(standing.who(), changed.entitlement(), changed.changes())
        : decision;
  }

  /**
   * A delivered record waits. One that is read again waits already, unless the version whose
   * identity it lived on was withdrawn.
   */
  private void wait(Moment<O> moment, Unresolved unresolved) {
    counter.unresolved += moment.delivered().isPresent() ? 1 : 0;
    if (withdrawn || moment.delivered().isPresent()) {
      moment.record().ifPresent(waiting::add);
      reason = unresolved.reason();
    }
  }

  /**
   * The plan.
   *
   * @param known the versions that it starts from
   */
  HistoryPlan<O> finish(List<Version> known) {
    List<Change> changes = chain.changes();
    return new HistoryPlan<>(
        changes, waiting, reason, counter.tally(chain), KeyInvariants.brokenBy(known, changes));
  }
}
