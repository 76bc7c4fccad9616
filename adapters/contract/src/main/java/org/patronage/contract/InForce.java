package org.patronage.contract;

import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Comparator;

/**
 * Which files should be in force, as people understand it: what has landed and was not taken back,
 * of several of one content the earliest. A restore takes back what was taken back since.
 */
final class InForce {
  private Set<Landed> landed = LinkedHashSet.empty();
  private Set<Landed> undone = LinkedHashSet.empty();
  private Option<String> backup = Option.none();
  private Set<Landed> undoneAtBackup = LinkedHashSet.empty();

  void lands(Landed file) {
    landed = landed.add(file);
  }

  void undo(Landed file) {
    undone = undone.add(file);
  }

  void accept(Landed file) {
    undone = undone.reject(other -> other.text().equals(file.text()));
  }

  /** The newest backup there is, taken just now if it is another one. */
  void backUp(Option<String> newest) {
    if (!newest.equals(backup)) {
      backup = newest;
      undoneAtBackup = undone;
    }
  }

  void restore() {
    undone = undoneAtBackup;
  }

  boolean hasBackup() {
    return backup.isDefined();
  }

  Seq<Landed> landed() {
    return landed.toVector();
  }

  /** Whether its name says which content is meant. */
  boolean isTheOnlyOfItsName(Landed file) {
    return landed.count(other -> other.name().equals(file.name())) == 1;
  }

  /** What has landed of a content that was taken back. */
  Seq<Landed> gone() {
    Set<String> texts = undone.map(Landed::text).toSet();
    return landed().filter(file -> texts.contains(file.text()));
  }

  /** Those whose effect should stand. */
  Seq<Landed> files() {
    Set<String> gone = undone.map(Landed::text).toSet();
    Comparator<Landed> order = Comparator.comparing(Landed::modified);
    return landed()
        .reject(file -> gone.contains(file.text()))
        .sorted(order.thenComparing(Landed::name))
        .foldLeft(
            Vector.empty(),
            (earliest, file) ->
                earliest.exists(other -> other.text().equals(file.text()))
                    ? earliest
                    : earliest.append(file));
  }
}
