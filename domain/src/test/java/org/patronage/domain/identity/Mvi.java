package org.patronage.domain.identity;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Rows of the Master Veteran Index as short texts; {@code -} is null. */
public final class Mvi {
  private Mvi() {}

  /** An association such as {@code 1000000001 DOD 2000000001 2024-01-01}. */
  public static Association association(String text) {
    String[] parts = text.strip().split(" +", -1);
    return new Association(
        parts[0], Institution.valueOf(parts[1]), parts[2], day(parts[3]).getOrElse(Instant.MIN));
  }

  /** A row of {@code SMVIPerson} such as {@code PERMANENT 2024-06-01}. */
  static PersonRecord person(String text) {
    String[] parts = text.strip().split(" +", -1);
    return new PersonRecord(given(parts[0]), day(parts[1]));
  }

  /** Claims of one ICN, correlated without a person. */
  public static Correlation correlated(java.util.List<Claim> claims) {
    return Correlation.of(claims.get(0).association().icn(), claims, java.util.List.of());
  }

  /** All associations, grouped and correlated as a store would, by ICN. */
  static List<Correlation> correlate(List<Association> associations, List<PersonRecord> persons) {
    List<Claim> claims =
        associations
            .groupBy(one -> one.institution() + " " + one.identifier())
            .values()
            .toList()
            .flatMap(Claims::of);
    return claims
        .groupBy(claim -> claim.association().icn())
        .toList()
        .sortBy(group -> group._1)
        .map(group -> Correlation.of(group._1, group._2.asJava(), persons.asJava()));
  }

  /** A row of the lookup: ICN, participant, EDIPI, VA profile, status, latest modification. */
  static String row(CorrelatedPerson person) {
    return List.of(
            person.icn(),
            person.participantId().getOrElse("-"),
            person.edipi().getOrElse("-"),
            person.vaProfileId().getOrElse("-"),
            person.icnStatus().getOrElse("-"),
            person
                .lastModified()
                .map(time -> time.atZone(ZoneOffset.UTC).toLocalDate().toString())
                .getOrElse("-"))
        .mkString(" ");
  }

  /** What was left out: ICN, institution, identifier, and the counts that say why. */
  static String row(AmbiguousAssociation left) {
    return List.of(
            left.association().icn(),
            left.association().institution().name(),
            left.association().identifier(),
            left.identifiers().map(String::valueOf).getOrElse("-"),
            left.icns().map(String::valueOf).getOrElse("-"))
        .mkString(" ");
  }

  private static Option<Instant> day(String text) {
    return given(text).map(date -> LocalDate.parse(date).atStartOfDay().toInstant(ZoneOffset.UTC));
  }

  private static Option<String> given(String text) {
    return Option.some(text).filter(value -> !value.equals("-"));
  }
}
