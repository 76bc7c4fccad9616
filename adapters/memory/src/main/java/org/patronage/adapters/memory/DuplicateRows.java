package org.patronage.adapters.memory;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.patronage.domain.identity.AmbiguousAssociation;
import org.patronage.domain.identity.Association;
import org.patronage.domain.identity.Claims;

/** {@code duplicate_correlations} (RULES 10). */
final class DuplicateRows {
  private DuplicateRows() {}

  static Seq<Map<String, String>> of(LookupState lookup) {
    return lookup.duplicates().map(DuplicateRows::row);
  }

  private static Map<String, String> row(DuplicateCorrelation duplicate) {
    AmbiguousAssociation ambiguous = duplicate.ambiguous();
    Association association = ambiguous.association();
    return new Cells()
        .with("InstitutionCode", duplicate.institutionCode())
        .with("TreatingFacilityPersonIdentifier", association.identifier())
        .with("MVIPersonICN", association.icn())
        .time(
            "CorrelationModifiedDateTime",
            Option.some(association.modified()).filter(Claims::isKnown))
        .with("count_iens", ambiguous.identifiers())
        .with("count_icns", ambiguous.icns())
        .row();
  }
}
