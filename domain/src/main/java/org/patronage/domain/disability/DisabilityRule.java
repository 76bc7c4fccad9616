package org.patronage.domain.disability;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.Comparator;
import org.patronage.domain.feed.CalendarDate;
import org.patronage.domain.history.Decision;
import org.patronage.domain.history.Entitlement;
import org.patronage.domain.history.Evidence;
import org.patronage.domain.history.HistoryRule;
import org.patronage.domain.history.Identifiers;
import org.patronage.domain.history.Standing;
import org.patronage.domain.history.TrackedChange;
import org.patronage.domain.history.Version;

/** When a disability rating leads to a version, and to which (RULES 6, 7). */
public record DisabilityRule() implements HistoryRule<RatingObservation> {
  /** Why a rating waits. */
  public static final String NO_ICN = "no ICN is known for the participant";

  private static final String PERCENTAGE_COLUMN = "SC_Combined_Disability_Percentage";
  private static final TrackedChange TURNED =
      new TrackedChange(
          PtIndicator.COLUMN, Option.some(PtIndicator.NO), Option.some(PtIndicator.YES));

  @Override
  public Decision decide(Option<Version> before, RatingObservation rating, Evidence evidence) {
    Identifiers who = who(before, rating, evidence);
    if (who.icn().isEmpty()) {
      return new Decision.Unresolved(NO_ICN);
    }
    String date = CalendarDate.compact(rating.ratingDate());
    Entitlement next =
        Entitlement.rating(
            percentage(before, rating),
            PtIndicator.sticky(before, evidence.permanentAndTotal()),
            before.flatMap(known -> known.entitlement().beginDate()).getOrElse(date),
            date);
    return changed(before, who, next);
  }

  @Override
  public Decision sweep(Option<Version> before) {
    if (before.isEmpty() || PtIndicator.isYes(before)) {
      return new Decision.Unchanged();
    }
    Version known = before.get();
    return changed(before, known.who(), known.entitlement().withPtIndicator(PtIndicator.YES));
  }

  @Override
  public Decision reconsider(Option<Version> before, Standing standing) {
    Version version = standing.version();
    if (before.isEmpty() || !isSweep(standing)) {
      return changed(before, version.who(), onward(before, version));
    }
    Decision swept = sweep(before);
    return swept instanceof Decision.Changed changed
        ? new Decision.Changed(version.who(), changed.entitlement(), changed.changes())
        : swept;
  }

  @Override
  public boolean standsAlone(Standing standing) {
    return !isSweep(standing);
  }

  /**
   * Whether PT alone led to a version, which then says nothing else of its own. A record that
   * changed PT alone logs the same, but has a date of its own, at least.
   */
  private static boolean isSweep(Standing standing) {
    Version version = standing.version();
    return version.audit().changeLog().equals(TURNED.text())
        && standing.predecessor().exists(before -> isTurned(before, version));
  }

  /** The EDIPI is not compared: a backfill sets that of the active version alone. */
  private static boolean isTurned(Version before, Version after) {
    return before.who().icn().equals(after.who().icn())
        && before.entitlement().withPtIndicator(PtIndicator.YES).equals(after.entitlement());
  }

  /** A rating whose file is not at hand, as it goes on from the version before it. */
  private static Entitlement onward(Option<Version> before, Version standing) {
    Entitlement says = standing.entitlement();
    return before
        .flatMap(known -> known.entitlement().beginDate())
        .map(says::withBeginDate)
        .getOrElse(says)
        .withPtIndicator(PtIndicator.sticky(before, PtIndicator.isYes(Option.some(standing))));
  }

  @Override
  public List<String> compared() {
    return List.of("ICN", PERCENTAGE_COLUMN, PtIndicator.COLUMN);
  }

  @Override
  public Comparator<RatingObservation> precedence() {
    return RatingObservation.PRECEDENCE;
  }

  private static Identifiers who(
      Option<Version> before, RatingObservation rating, Evidence evidence) {
    return evidence
        .identity()
        .getOrElse(Identifiers.NONE)
        .orElse(before.map(Version::who).getOrElse(Identifiers.NONE))
        .withParticipantId(rating.participantId());
  }

  private static String percentage(Option<Version> before, RatingObservation rating) {
    return rating
        .percentage()
        .map(Percentage::format)
        .orElse(before.flatMap(known -> Percentage.normal(known.entitlement().percentage())))
        .getOrElse(Percentage.ZERO);
  }

  private static Decision changed(Option<Version> before, Identifiers who, Entitlement next) {
    Option<String> known =
        before.flatMap(version -> Percentage.normal(version.entitlement().percentage()));
    boolean rated = !known.equals(Percentage.normal(next.percentage()));
    boolean turned = PtIndicator.isYes(before) != next.isPermanentAndTotal();
    if (before.isDefined() && !rated && !turned) {
      return new Decision.Unchanged();
    }
    return new Decision.Changed(
        who, next, changes(rated, turned, known, Percentage.normal(next.percentage())));
  }

  /** PT is logged only where it turns to {@code Y}, and always as from {@code N} (RULES 9). */
  private static List<TrackedChange> changes(
      boolean rated, boolean turned, Option<String> known, Option<String> next) {
    List<TrackedChange> percentage =
        rated ? List.of(new TrackedChange(PERCENTAGE_COLUMN, known, next)) : List.empty();
    return turned ? percentage.append(TURNED) : percentage;
  }
}
