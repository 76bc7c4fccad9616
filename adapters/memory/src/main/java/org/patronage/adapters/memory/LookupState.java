package org.patronage.adapters.memory;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.patronage.application.identity.LookupBuild;
import org.patronage.domain.history.Identifiers;
import org.patronage.domain.identity.CorrelatedPerson;

/** The lookup and what was left out of it (RULES 10); an immutable value. */
record LookupState(
    Option<LookupBuild> build,
    Map<String, CorrelatedPerson> byIcn,
    Map<String, CorrelatedPerson> byParticipant,
    Seq<DuplicateCorrelation> duplicates) {
  static final LookupState EMPTY =
      new LookupState(Option.none(), HashMap.empty(), HashMap.empty(), Vector.empty());

  static LookupState of(
      LookupBuild build, Seq<CorrelatedPerson> persons, Seq<DuplicateCorrelation> duplicates) {
    return new LookupState(
        Option.some(build),
        persons.toMap(CorrelatedPerson::icn, person -> person),
        persons
            .filter(person -> person.participantId().isDefined())
            .toMap(person -> person.participantId().get(), person -> person),
        duplicates);
  }

  /**
   * Who a person is.
   *
   * @param column a column of {@code patronage_unified} that identifies persons
   */
  Option<Identifiers> find(String column, String identifier) {
    return by(column)
        .get(identifier)
        .map(
            person ->
                new Identifiers(person.edipi(), Option.some(person.icn()), person.participantId()));
  }

  /** The EDIPI of an ICN, none where none is known. */
  Option<String> edipi(String icn) {
    return byIcn.get(icn).flatMap(CorrelatedPerson::edipi);
  }

  private Map<String, CorrelatedPerson> by(String column) {
    return switch (column) {
      case "ICN" -> byIcn;
      case "participant_id" -> byParticipant;
      default -> throw new IllegalArgumentException("the lookup is not asked by " + column);
    };
  }
}
