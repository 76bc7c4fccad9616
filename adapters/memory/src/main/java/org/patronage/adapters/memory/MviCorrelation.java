package org.patronage.adapters.memory;

import io.vavr.collection.Vector;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.patronage.application.identity.LookupBuild;
import org.patronage.domain.identity.AmbiguousAssociation;
import org.patronage.domain.identity.Association;
import org.patronage.domain.identity.Claim;
import org.patronage.domain.identity.Claims;
import org.patronage.domain.identity.Correlation;
import org.patronage.domain.identity.Institution;

/** Correlates in two steps: by (institution, identifier), then by ICN (RULES 10). */
record MviCorrelation(MviSources mvi) {

  private record Identifier(Institution institution, String text) {}

  LookupState correlate(LookupBuild build) {
    Vector<Correlation> correlations =
        Vector.ofAll(
            claims().collect(Collectors.groupingBy(MviCorrelation::icn)).entrySet().stream()
                .map(own -> correlation(own.getKey(), own.getValue())));
    return LookupState.of(
        build,
        correlations.map(Correlation::person),
        correlations.flatMap(Correlation::ambiguous).map(this::duplicate));
  }

  private java.util.stream.Stream<Claim> claims() {
    Map<Identifier, List<Association>> byIdentifier =
        mvi.associations().stream()
            .collect(
                Collectors.groupingBy(one -> new Identifier(one.institution(), one.identifier())));
    return byIdentifier.values().stream().map(Claims::of).flatMap(Collection::stream);
  }

  private Correlation correlation(String icn, List<Claim> claims) {
    return Correlation.of(icn, claims, mvi.persons().getOrDefault(icn, List.of()));
  }

  private DuplicateCorrelation duplicate(AmbiguousAssociation ambiguous) {
    Institution institution = ambiguous.association().institution();
    String code = mvi.institutionCodes().getOrDefault(institution.sid(), institution.code());
    return new DuplicateCorrelation(code, ambiguous);
  }

  private static String icn(Claim claim) {
    return claim.association().icn();
  }
}
