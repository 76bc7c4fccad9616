package org.patronage.domain.caregiver;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.Comparator;
import java.util.function.Function;
import org.patronage.domain.feed.CalendarDate;
import org.patronage.domain.history.Decision;
import org.patronage.domain.history.Entitlement;
import org.patronage.domain.history.Evidence;
import org.patronage.domain.history.HistoryRule;
import org.patronage.domain.history.Identifiers;
import org.patronage.domain.history.Standing;
import org.patronage.domain.history.TrackedChange;
import org.patronage.domain.history.Version;

/** When a caregiver event leads to a version, and to which (RULES 8). */
public record CaregiverRule() implements HistoryRule<CaregiverObservation> {

  @Override
  public Decision decide(Option<Version> before, CaregiverObservation event, Evidence evidence) {
    Identifiers who =
        evidence
            .identity()
            .getOrElse(Identifiers.NONE)
            .orElse(before.map(Version::who).getOrElse(Identifiers.NONE))
            .withIcn(event.caregiverIcn());
    Entitlement next =
        Entitlement.caregiver(
            event.veteranIcn(),
            event.applicantType(),
            event.status(),
            event.begin().map(CalendarDate::compact),
            event.termination().map(CalendarDate::compact));
    return changed(before, who, next);
  }

  /** PT says nothing of caregivers. */
  @Override
  public Decision sweep(Option<Version> before) {
    return new Decision.Unchanged();
  }

  @Override
  public Decision reconsider(Option<Version> before, Standing standing) {
    Version version = standing.version();
    return changed(before, version.who(), version.entitlement());
  }

  @Override
  public boolean standsAlone(Standing standing) {
    return true;
  }

  @Override
  public List<String> compared() {
    return List.of(
        "Status_Begin_Date", "Status_Termination_Date", "Applicant_Type", "Caregiver_Status");
  }

  @Override
  public Comparator<CaregiverObservation> precedence() {
    return CaregiverObservation.PRECEDENCE;
  }

  private static Decision changed(Option<Version> before, Identifiers who, Entitlement next) {
    Option<Entitlement> known = before.map(Version::entitlement);
    List<TrackedChange> changes =
        List.of(
                tracked("Status_Begin_Date", known, next, Entitlement::beginDate),
                tracked("Status_Termination_Date", known, next, Entitlement::terminationDate),
                tracked("Applicant_Type", known, next, Entitlement::applicantType),
                tracked("Caregiver_Status", known, next, Entitlement::caregiverStatus))
            .filter(change -> !change.before().equals(change.after()));
    return before.isDefined() && changes.isEmpty()
        ? new Decision.Unchanged()
        : new Decision.Changed(who, next, changes);
  }

  private static TrackedChange tracked(
      String column,
      Option<Entitlement> known,
      Entitlement next,
      Function<Entitlement, Option<String>> value) {
    return new TrackedChange(column, known.flatMap(value), value.apply(next));
  }
}
