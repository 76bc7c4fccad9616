package org.patronage.contract;

import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.function.IntPredicate;
import org.patronage.domain.caregiver.CaregiverRecord;
import org.patronage.domain.disability.RatingRecord;

/**
 * Feeds of a few persons with everything that makes histories hard: ratings that repeat or come
 * back, blank percentages, several records of a person in a file, files of one modification time,
 * participants whom nobody knows, lines that break a rule. The same seed gives the same files.
 */
final class GeneratedFeeds {
  private static final double BLANK = 0.25;
  private static final double DUPLICATE = 0.15;
  private static final double REDELIVERY = 0.15;
  private static final double CORRECTION = 0.1;
  private static final Instant BEGIN = Instant.parse("2025-03-01T09:00:00Z");
  private static final int HOURS = 48;
  private static final long PARTICIPANT = 600_000_000L;
  private static final long VETERAN = 1_000_000_000L;
  private static final long CAREGIVER = 1_500_000_000L;
  private static final long EDIPI = 2_000_000_000L;
  private static final long CAREGIVERS_EDIPI = 2_500_000_000L;

  private final Random random;
  private final Effort effort;
  private Set<Integer> permanent;

  GeneratedFeeds(long seed, Effort effort) {
    this.random = new Random(seed);
    this.effort = effort;
    this.permanent = persons().filter(person -> person % 7 == 0).toSortedSet();
  }

  /** The index and the PT table, as they are until somebody changes them. */
  void landSources(LandingZone zone) {
    zone.mvi(BEGIN.toString(), index(person -> person % 10 != 0));
    landPt(zone, BEGIN);
  }

  /** The PT table says {@code Y} of some more. */
  void growPt(LandingZone zone, Instant now) {
    permanent = permanent.addAll(persons().filter(person -> chance(0.1)));
    landPt(zone, now);
  }

  /** The PT table as it has become. */
  private void landPt(LandingZone zone, Instant modified) {
    zone.pt(
        modified.toString(),
        permanent.map(person -> (PARTICIPANT + person) + ",Y").toJavaArray(String[]::new));
  }

  /** From now on the index knows everybody. */
  void introduceAll(LandingZone zone) {
    zone.mvi(end().toString(), index(person -> true));
  }

  /** From now on it knows some, by chance. */
  void introduceSome(LandingZone zone, Instant now, long seed) {
    Random known = new Random(seed);
    zone.mvi(now.toString(), index(person -> known.nextBoolean()));
  }

  private Mvi index(IntPredicate known) {
    Mvi index = new Mvi();
    for (int i : persons()) {
      if (known.test(i)) {
        index.person(text(VETERAN + i), text(PARTICIPANT + i), i % 3 == 0 ? "" : text(EDIPI + i));
      }
      if (i % 4 != 0) {
        index.person(text(CAREGIVER + i), "", text(CAREGIVERS_EDIPI + i));
      }
    }
    return index;
  }

  private Seq<Integer> persons() {
    return Vector.range(0, effort.persons());
  }

  /** A file of one person who is known, before all others. */
  Landed first() {
    return file(
        "landing/scd/CPIDODIEX_first.csv",
        -11,
        RatingRecord.CONTRACT.columns(),
        Vector.of((PARTICIPANT + 1) + ",10,01012024"));
  }

  /** The files of both feeds in their order; the last two ratings files share their time. */
  Seq<Landed> files() {
    Seq<Landed> ratings = Vector.range(0, effort.ratingFiles()).map(this::ratings);
    return ratings.appendAll(Vector.range(0, effort.caregiverFiles()).map(this::caregivers));
  }

  /** Those of some files that come once more, before or after their own time. */
  Seq<Landed> redelivered(Seq<Landed> files) {
    return files
        .filter(file -> chance(REDELIVERY))
        .map(file -> file.again(day(random.nextInt(effort.ratingFiles())).plusSeconds(1)));
  }

  /** Of some files, what comes later under their name, with some lines of others of their feed. */
  Seq<Landed> corrections(Seq<Landed> files) {
    return files.filter(file -> chance(CORRECTION)).map(file -> correction(file, files));
  }

  private Landed correction(Landed file, Seq<Landed> files) {
    Seq<Landed> feed = files.filter(other -> other.feed().equals(file.feed()));
    Landed other = feed.get(random.nextInt(feed.size()));
    Duration later = Duration.ofHours(1 + random.nextInt(HOURS)).plusSeconds(2);
    return file.corrected(later, file.mixedWith(other, random));
  }

  /** A clock after all of them. */
  Instant end() {
    return BEGIN.plus(Duration.ofDays(effort.ratingFiles() + 1L));
  }

  private Landed ratings(int number) {
    Seq<String> lines =
        persons()
            .filter(person -> chance(0.5))
            .flatMap(person -> chance(DUPLICATE) ? Vector.of(person, person) : Vector.of(person))
            .map(this::rating);
    Seq<String> all = chance(0.5) ? lines.append(number + "x,50,01012025") : lines;
    int day = Math.min(number, effort.ratingFiles() - 2);
    return file(
        "landing/scd/CPIDODIEX_" + number + ".csv", day, RatingRecord.CONTRACT.columns(), all);
  }

  private String rating(int person) {
    String percentage = chance(BLANK) ? "" : text(random.nextInt(4) * 10L);
    return (PARTICIPANT + person) + "," + percentage + ",0" + (1 + random.nextInt(9)) + "012025";
  }

  private Landed caregivers(int number) {
    Seq<String> lines =
        Vector.range(0, effort.persons() / 3)
            .filter(person -> chance(0.6))
            .flatMap(person -> chance(DUPLICATE) ? Vector.of(person, person) : Vector.of(person))
            .map(this::caregiver);
    return file(
        "landing/cg/caregiver_" + number + ".csv",
        number * 2,
        CaregiverRecord.CONTRACT.columns(),
        lines);
  }

  private String caregiver(int person) {
    return Caregiver.of(text(CAREGIVER + person), text(VETERAN + random.nextInt(2)))
        .status(oneOf("Approved", "Denied", ""))
        .begin(oneOf("2024-01-02", "2024-05-06"))
        .end(oneOf("", "", "2025-12-31"))
        .created("2025-03-01T0" + random.nextInt(9) + ":00:00.000Z")
        .line();
  }

  private static Landed file(
      String path, int day, java.util.List<String> columns, Seq<String> lines) {
    return new Landed(
        path,
        day(day),
        lines
            .prepend(String.join(",", columns))
            .mkString("", "\n", "\n")
            .getBytes(StandardCharsets.UTF_8));
  }

  private static Instant day(int number) {
    return BEGIN.plus(Duration.ofDays(number));
  }

  private String oneOf(String... values) {
    return values[random.nextInt(values.length)];
  }

  private boolean chance(double share) {
    return random.nextDouble() < share;
  }

  private static String text(long number) {
    return Long.toString(number);
  }
}
