package org.patronage.contract;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Somebody in the busy week: what MVI, PT and the SCD files say, day by day. */
final class Person {
  private final String participant;
  private final String icn;
  private final String edipi;
  private Option<Day> known = Option.some(Day.MONDAY);
  private Option<Day> forgotten = Option.none();
  private Map<Day, Seq<String>> pt = HashMap.empty();
  private Map<Day, Seq<String>> ptSeed = HashMap.empty();
  private Map<Day, Seq<String>> lines = HashMap.empty();

  Person(String participant, String icn, String edipi) {
    this.participant = participant;
    this.icn = icn;
    this.edipi = edipi;
  }

  String participant() {
    return participant;
  }

  String icn() {
    return icn;
  }

  String edipi() {
    return edipi;
  }

  /** MVI knows the person from a day's run on only. */
  Person knownFrom(Day day) {
    known = Option.some(day);
    return this;
  }

  Person neverKnown() {
    known = Option.none();
    return this;
  }

  /** MVI does not know the person any more from a day's run on. */
  Person forgottenFrom(Day day) {
    forgotten = Option.some(day);
    return this;
  }

  /** From a day on, the flags of the rows in the current PT table. */
  Person pt(Day from, String... flags) {
    pt = pt.put(from, Vector.of(flags));
    return this;
  }

  /** From a day on, the flags of the rows in the legacy PT table. */
  Person ptSeed(Day from, String... flags) {
    ptSeed = ptSeed.put(from, Vector.of(flags));
    return this;
  }

  /** The records in a day's file, each {@code percentage,date}. */
  Person rated(Day day, String... records) {
    lines = lines.put(day, Vector.of(records).map(record -> participant + "," + record));
    return this;
  }

  Seq<String> linesOn(Day day) {
    return lines.get(day).getOrElse(Vector.empty());
  }

  Seq<String> ptOn(Day day) {
    return latest(pt, day).map(flag -> participant + "," + flag);
  }

  Seq<String> ptSeedOn(Day day) {
    return latest(ptSeed, day).map(flag -> participant + "," + flag);
  }

  boolean ptChangesOn(Day day) {
    return pt.containsKey(day) || ptSeed.containsKey(day);
  }

  void introduce(Day day, Mvi index) {
    boolean isKnown = known.exists(from -> from.compareTo(day) <= 0);
    if (isKnown && !forgotten.exists(from -> from.compareTo(day) <= 0)) {
      index.person(icn, participant, edipi);
    }
  }

  private static Seq<String> latest(Map<Day, Seq<String>> said, Day day) {
    return said.filterKeys(from -> from.compareTo(day) <= 0)
        .maxBy((one, other) -> one._1.compareTo(other._1))
        .map(one -> one._2)
        .getOrElse(Vector.empty());
  }
}
