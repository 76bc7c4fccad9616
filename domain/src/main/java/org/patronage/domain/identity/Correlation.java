package org.patronage.domain.identity;

import io.vavr.control.Option;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Second step of the correlation: everything that is kept of one ICN (RULES 10).
 *
 * @param person its row of the lookup
 * @param ambiguous what was left out of it
 */
public record Correlation(CorrelatedPerson person, List<AmbiguousAssociation> ambiguous)
    implements Serializable {

  /**
   * Correlates one ICN.
   *
   * @param claims all claims of the ICN, at least one, in any order
   * @param persons its rows of {@code SMVIPerson}, in any order
   */
  public static Correlation of(
      String icn, Collection<Claim> claims, Collection<PersonRecord> persons) {
    Map<Institution, List<Claim>> byInstitution =
        claims.stream()
            .collect(
                Collectors.groupingBy(
                    claim -> claim.association().institution(),
                    () -> new EnumMap<>(Institution.class),
                    Collectors.toList()));
    List<AmbiguousAssociation> ambiguous =
        byInstitution.values().stream().flatMap(group -> ambiguous(group).stream()).toList();
    CorrelatedPerson person =
        new CorrelatedPerson(
            icn,
            identifier(byInstitution, Institution.CORP),
            identifier(byInstitution, Institution.DOD),
            identifier(byInstitution, Institution.VETS),
            status(persons),
            lastModified(claims));
    return new Correlation(person, ambiguous);
  }

  private static List<AmbiguousAssociation> ambiguous(List<Claim> group) {
    return group.stream()
        .filter(claim -> group.size() > 1 || claim.isShared())
        .map(
            claim ->
                new AmbiguousAssociation(
                    claim.association(),
                    Option.when(group.size() > 1, group.size()),
                    Option.when(claim.isShared(), claim.icns())))
        .toList();
  }

  private static Option<String> identifier(
      Map<Institution, List<Claim>> byInstitution, Institution institution) {
    List<Claim> group = byInstitution.getOrDefault(institution, List.of());
    return Option.when(
        group.size() == 1 && !group.get(0).isShared(),
        () -> group.get(0).association().identifier());
  }

  private static Option<String> status(Collection<PersonRecord> persons) {
    return Option.ofOptional(persons.stream().max(PersonRecord.PRECEDENCE))
        .flatMap(PersonRecord::status);
  }

  private static Option<Instant> lastModified(Collection<Claim> claims) {
    return Option.ofOptional(
        claims.stream()
            .map(claim -> claim.association().modified())
            .filter(Claims::isKnown)
            .max(Instant::compareTo));
  }
}
