package org.patronage.adapters.memory;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import org.patronage.domain.identity.CorrelatedPerson;

/** {@code correlation_lookup} (RULES 3). */
final class LookupRows {
  private LookupRows() {}

  static Seq<Map<String, String>> of(LookupState lookup) {
    return lookup.byIcn().values().toVector().map(LookupRows::row);
  }

  private static Map<String, String> row(CorrelatedPerson person) {
    return new Cells()
        .with("MVIPersonICN", person.icn())
        .with("participant_id", person.participantId())
        .with("edipi", person.edipi())
        .with("va_profile_id", person.vaProfileId())
        .with("ICNStatus", person.icnStatus())
        .time("Last_Modified_Date", person.lastModified())
        .row();
  }
}
