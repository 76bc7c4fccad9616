package org.patronage.bootstrap.synthetic;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** Which files a plan leads to, and what stands in each. */
final class Layout {

  private Layout() {}

  static Seq<PlannedFile> of(SyntheticPlan plan) {
    FeedDays days = FeedDays.of(plan);
    RatingHistory history = new RatingHistory(plan, days);
    Vector<Integer> numbers = Vector.range(0, days.count());
    return sources(plan, days)
        .appendAll(numbers.map(day -> new CaregiverFile(plan, days, day).planned()))
        .appendAll(
            numbers.map(day -> new RatingFile(plan, history, days.date(day), day).planned()));
  }

  /** What does not come in day by day; it is as old as the morning of the first day. */
  private static Vector<PlannedFile> sources(SyntheticPlan plan, FeedDays days) {
    Instant morning = plan.firstDay().atTime(LocalTime.of(6, 0)).toInstant(ZoneOffset.UTC);
    return Vector.of(
        new PlannedFile("landing/scd/README.txt", morning, file -> file.whole("not,a,feed")),
        new PlannedFile("seed/cg_seed.csv", morning, new CaregiverSeedFile(plan, days)),
        new PlannedFile("mvi/psa/part-0.csv", morning, new AssociationFile(plan)),
        new PlannedFile("mvi/person/part-0.csv", morning, new PersonFile(plan)),
        new PlannedFile("mvi/institution/part-0.csv", morning, new InstitutionFile()),
        new PlannedFile("pt/seed/part-0.csv", morning, PtFile.seed(plan)),
        new PlannedFile("pt/current/part-0.csv", morning, PtFile.current(plan)));
  }
}
