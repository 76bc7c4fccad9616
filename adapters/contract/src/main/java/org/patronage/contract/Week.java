package org.patronage.contract;

import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.nio.file.Path;
import java.util.function.BiFunction;
import org.patronage.application.run.RunMode;
import org.patronage.application.run.RunReport;

/**
 * A busy week at one installation: every case is a person of its own, and all of them share its
 * four runs. An SCD and a CG file land on every day but Thursday.
 */
final class Week {
  private Seq<Person> persons = Vector.empty();
  private Map<Day, Seq<String>> events = HashMap.empty();
  private Map<Day, Seq<String>> lines = HashMap.empty();
  private Map<Day, RunReport> reports = HashMap.empty();
  private Map<Day, Rows> waiting = HashMap.empty();
  private Runs runs;

  /** Another person, known to MVI, not to PT. */
  Person person() {
    return person(String.valueOf(600000001 + persons.size()));
  }

  /** The same with a participant id of one's choice, which may be empty. */
  Person person(String participant) {
    long number = persons.size() + 1L;
    Person person =
        new Person(
            participant,
            String.valueOf(1_000_000_000L + number),
            String.valueOf(2_000_000_000L + number));
    persons = persons.append(person);
    return person;
  }

  /** Caregiver events in a day's file, after those said before. */
  void events(Day day, Caregiver... said) {
    Seq<String> lines = Vector.of(said).map(Caregiver::line);
    events = events.put(day, lines, Seq::appendAll);
  }

  /** A line as it stands in a day's SCD file. */
  void line(Day day, String text) {
    lines = lines.put(day, Vector.of(text), Seq::appendAll);
  }

  /** Lets the week pass. */
  Week replay(Technology technology, Path root) {
    LandingZone zone = LandingZone.at(root);
    runs = new Runs(technology, zone.site());
    for (Day day : Day.values()) {
      land(zone, day);
      reports = reports.put(day, runs.run(RunMode.UPDATE, day.run(), HashSet.empty()));
      waiting = waiting.put(day, runs.rows("unresolved_records"));
    }
    return this;
  }

  private void land(LandingZone zone, Day day) {
    Mvi index = new Mvi();
    persons.forEach(person -> person.introduce(day, index));
    zone.mvi(day.noon(), index);
    if (persons.exists(person -> person.ptChangesOn(day))) {
      zone.pt(day.noon(), on(day, Person::ptOn));
      zone.ptSeed(day.noon(), on(day, Person::ptSeedOn));
    }
    if (day != Day.THURSDAY) {
      zone.scd(day.scdFile(), day.morning(), said(lines, day).prependAll(ratings(day)));
      zone.cg(day.cgFile(), day.evening(), said(events, day));
    }
  }

  private String[] on(Day day, BiFunction<Person, Day, Seq<String>> rows) {
    return persons.flatMap(person -> rows.apply(person, day)).toJavaArray(String[]::new);
  }

  private Seq<String> ratings(Day day) {
    return persons.flatMap(person -> person.linesOn(day));
  }

  private static Seq<String> said(Map<Day, Seq<String>> all, Day day) {
    return all.get(day).getOrElse(Vector.empty());
  }

  /** The person's versions by the SCD feed at the end of the week. */
  Rows scd(Person person) {
    return runs.unified().where("Batch_CD", "SCD").where("participant_id", person.participant());
  }

  /** The person's versions as a caregiver at the end of the week. */
  Rows cg(Person person) {
    return runs.unified().where("Batch_CD", "CG").where("ICN", person.icn());
  }

  RunReport report(Day day) {
    return reports.get(day).get();
  }

  Seq<RunReport> reports() {
    return Vector.of(Day.values()).map(this::report);
  }

  /** The records that wait after a day's run. */
  Rows waiting(Day day) {
    return waiting.get(day).get();
  }

  Runs runs() {
    return runs;
  }
}
