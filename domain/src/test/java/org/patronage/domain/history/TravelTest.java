package org.patronage.domain.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patronage.domain.caregiver.CaregiverFeed;
import org.patronage.domain.caregiver.CaregiverRecord;
import org.patronage.domain.caregiver.CaregiverRule;
import org.patronage.domain.caregiver.Caregivers;
import org.patronage.domain.disability.DisabilityFeed;
import org.patronage.domain.disability.DisabilityRule;
import org.patronage.domain.disability.RatingObservation;
import org.patronage.domain.disability.RatingRecord;
import org.patronage.domain.disability.Ratings;
import org.patronage.domain.dmdc.Eligibility;
import org.patronage.domain.feed.Accepted;
import org.patronage.domain.feed.ColumnOrder;
import org.patronage.domain.feed.RawRecord;
import org.patronage.domain.feed.RecordRule;
import org.patronage.domain.feed.Rejection;
import org.patronage.domain.identity.Claims;
import org.patronage.domain.identity.Mvi;

/** What has to travel to the data arrives as it left. */
class TravelTest {

  @ParameterizedTest
  @MethodSource("travellers")
  void rules_feeds_and_events_arrive_as_they_left(Object traveller) throws Exception {
    assertEquals(traveller, afterTravel(traveller));
  }

  static Stream<Object> travellers() {
    Ratings ratings = new Ratings();
    var plan = ratings.file("2025-01-02", "70", "2024-12-01");
    Version version = ratings.history().versions().head();
    RatingObservation said = Ratings.rating("blank", "2024-12-01");
    return Stream.of(
        new DisabilityRule(),
        new CaregiverRule(),
        new RatingRecord(),
        DisabilityFeed.SCD,
        CaregiverFeed.CG,
        CaregiverFeed.SEED,
        new Arrival.Delivered<>(Stories.on("2025-01-02"), 2, said),
        new Arrival.Replayed<>(Stories.on("2025-01-02"), 3, said),
        new Arrival.Swept<RatingObservation>(Stories.on("2025-01-02")),
        new Accepted<>(2, Caregivers.event("Approved", "-", "2025-01-31"), true),
        new Rejection(2, "x", List.of(RecordRule.FIELD_COUNT)),
        version,
        plan.tally(),
        new Change.Rewrite(version, version),
        new Change.Remove(version),
        plan.changes().get(0),
        Ratings.PERMANENT,
        Evidence.NONE,
        new Eligibility(LocalDate.of(2025, 1, 3)),
        Mvi.correlated(Claims.of(List.of(Mvi.association("1 DOD 2000000001 2024-01-01")))));
  }

  @Test
  void a_header_that_travelled_finds_the_same_columns() throws Exception {
    ColumnOrder order =
        (ColumnOrder)
            afterTravel(
                RatingRecord.CONTRACT
                    .order(List.of("DSBL_DTR_DT", "PTCPNT_ID", "CMBNED_DEGREE_DSBLTY"))
                    .get());
    RawRecord raw =
        new RawRecord(2, "", Either.right(java.util.List.of("01152024", "600000001", "70")));
    assertEquals(
        new RatingObservation("600000001", Option.some(70), LocalDate.of(2024, 1, 15)),
        new RatingRecord().read(raw, order).get().observation());
  }

  @Test
  void a_rule_that_travelled_decides_the_same() throws Exception {
    @SuppressWarnings("unchecked")
    Feed<RatingObservation> feed = (Feed<RatingObservation>) afterTravel(DisabilityFeed.SCD);
    assertEquals(
        new DisabilityRule()
            .decide(Option.none(), Ratings.rating("70", "2024-12-01"), Ratings.KNOWN),
        feed.rule().decide(Option.none(), Ratings.rating("70", "2024-12-01"), Ratings.KNOWN));
    assertEquals(CaregiverRecord.CONTRACT, ((Feed<?>) afterTravel(CaregiverFeed.CG)).contract());
  }

  private static Object afterTravel(Object traveller) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(traveller);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }
}
