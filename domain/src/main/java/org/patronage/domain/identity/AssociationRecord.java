package org.patronage.domain.identity;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.Optional;

/**
 * A row of {@code SMVIPersonSiteAssociation} as it comes; a column without a value is none.
 *
 * @param institutionSid digits
 * @param activeMerged {@code ActiveMergedIdentifier}
 */
public record AssociationRecord(
    Option<String> icn,
    Option<String> institutionSid,
    Option<String> identifier,
    Option<String> activeMerged,
    Option<Instant> modified) {
  private static final String ACTIVE = "Active";

  /** The association, none where the lookup does not keep it (RULES 10). */
  public Optional<Association> kept() {
    boolean current = activeMerged.forAll(ACTIVE::equals);
    if (!current || icn.isEmpty() || identifier.isEmpty() || institutionSid.isEmpty()) {
      return Optional.empty();
    }
    return Institution.ofSid(institutionSid.get())
        .map(
            at ->
                new Association(icn.get(), at, identifier.get(), modified.getOrElse(Instant.MIN)));
  }
}
