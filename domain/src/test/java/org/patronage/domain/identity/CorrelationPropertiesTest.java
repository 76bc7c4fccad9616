package org.patronage.domain.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** RULES 10: the result never depends on chance. */
class CorrelationPropertiesTest {

  @Property
  void the_order_of_rows_makes_no_difference(
      @ForAll("associations") List<Association> associations,
      @ForAll("persons") List<PersonRecord> persons,
      @ForAll Random random) {
    List<Correlation> one = Mvi.correlate(associations, persons);
    List<Correlation> other =
        Mvi.correlate(shuffled(associations, random), shuffled(persons, random));
    assertEquals(one.map(Correlation::person), other.map(Correlation::person));
    assertEquals(leftOut(one), leftOut(other));
  }

  @Property
  void every_icn_has_one_row_and_every_association_is_in_the_lookup_or_left_out(
      @ForAll("associations") List<Association> associations) {
    List<Correlation> correlated = Mvi.correlate(associations, List.empty());
    assertEquals(
        associations.map(Association::icn).distinct().sorted(),
        correlated.map(one -> one.person().icn()));
    long inLookup =
        correlated
            .map(Correlation::person)
            .flatMap(one -> List.of(one.participantId(), one.edipi(), one.vaProfileId()))
            .count(Option::isDefined);
    long known =
        associations.map(one -> one.icn() + one.institution() + one.identifier()).distinct().size();
    assertEquals(known, inLookup + leftOut(correlated).size());
  }

  @Property
  void no_identifier_stands_in_two_rows(@ForAll("associations") List<Association> associations) {
    List<String> edipis =
        Mvi.correlate(associations, List.empty()).flatMap(one -> one.person().edipi());
    assertTrue(edipis.size() == edipis.distinct().size(), edipis::toString);
  }

  @Provide
  Arbitrary<List<Association>> associations() {
    return Combinators.combine(
            Arbitraries.of("1", "2", "3"),
            Arbitraries.of(Institution.values()),
            Arbitraries.of("a", "b", "c"),
            Arbitraries.of("2024-01-01", "2024-01-02", "-"))
        .as((icn, at, identifier, day) -> icn + " " + at + " " + identifier + " " + day)
        .map(Mvi::association)
        .list()
        .ofMinSize(1)
        .ofMaxSize(9)
        .map(List::ofAll);
  }

  @Provide
  Arbitrary<List<PersonRecord>> persons() {
    return Combinators.combine(
            Arbitraries.of("PERMANENT", "TEMPORARY", "-"), Arbitraries.of("2024-06-01", "-"))
        .as((status, day) -> Mvi.person(status + " " + day))
        .list()
        .ofMaxSize(3)
        .map(List::ofAll);
  }

  private static <T> List<T> shuffled(List<T> rows, Random random) {
    java.util.List<T> shuffled = new ArrayList<>(rows.asJava());
    Collections.shuffle(shuffled, random);
    return List.ofAll(shuffled);
  }

  private static List<String> leftOut(List<Correlation> correlations) {
    return correlations
        .flatMap(one -> List.ofAll(one.ambiguous()))
        .map(AmbiguousAssociation::toString)
        .sorted();
  }
}
