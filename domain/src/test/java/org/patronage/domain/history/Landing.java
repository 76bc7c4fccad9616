package org.patronage.domain.history;

import io.vavr.collection.List;
import java.util.ArrayList;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.patronage.domain.caregiver.CaregiverObservation;
import org.patronage.domain.caregiver.Caregivers;
import org.patronage.domain.disability.RatingObservation;
import org.patronage.domain.disability.Ratings;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.feed.Observation;

/** Random files of one key, in a random order of arrival. Few values, so that much coincides. */
record Landing<O extends Observation>(List<LandedRecords<O>> files) {

  /** What one file says of the key. */
  record LandedRecords<O extends Observation>(EventStamp stamp, List<O> said) {}

  /** The same files in the order of their stamps. */
  Landing<O> sorted() {
    return new Landing<>(files.sortBy(LandedRecords::stamp));
  }

  long records() {
    return files.map(file -> file.said().size()).sum().longValue();
  }

  static Arbitrary<Landing<RatingObservation>> ofRatings() {
    return of(
        Combinators.combine(
                Arbitraries.of("blank", "0", "50", "60"),
                Arbitraries.of("2024-12-01", "2024-12-02"))
            .as(Ratings::rating));
  }

  static Arbitrary<Landing<CaregiverObservation>> ofCaregivers() {
    return of(
        Combinators.combine(
                Arbitraries.of("Approved", "Denied", "-"),
                Arbitraries.of("2023-03-04", "-"),
                Arbitraries.of("2025-04-14", "-"))
            .as(Caregivers::event));
  }

  private static <O extends Observation> Arbitrary<Landing<O>> of(Arbitrary<O> said) {
    Arbitrary<java.util.List<EventStamp>> stamps =
        Combinators.combine(Arbitraries.integers().between(1, 6), Arbitraries.of("a", "b"))
            .as((day, name) -> stamp(day, name))
            .list()
            .uniqueElements()
            .ofMinSize(1)
            .ofMaxSize(7);
    Arbitrary<java.util.List<O>> contents = said.list().ofMinSize(1).ofMaxSize(3);
    return stamps.flatMap(
        order -> contents.list().ofSize(order.size()).map(lines -> landing(order, lines)));
  }

  /** Two files a day, of one time; so their names decide. */
  private static EventStamp stamp(int day, String name) {
    return new EventStamp(Stories.on("2025-01-0" + day).time(), "file:/landing/" + name + ".csv");
  }

  private static <O extends Observation> Landing<O> landing(
      java.util.List<EventStamp> order, java.util.List<java.util.List<O>> lines) {
    java.util.List<LandedRecords<O>> files = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      files.add(new LandedRecords<>(order.get(i), List.ofAll(lines.get(i))));
    }
    return new Landing<>(List.ofAll(files));
  }
}
