package org.patronage.domain.history;

import io.vavr.control.Option;
import java.io.Serializable;

/**
 * The identifiers of the person of a version (RULES 1).
 *
 * @param edipi DoD's identifier, 10 digits
 * @param icn VA's identifier, 10 digits
 * @param participantId VBA's corporate identifier
 */
public record Identifiers(Option<String> edipi, Option<String> icn, Option<String> participantId)
    implements Serializable {
  public static final Identifiers NONE =
      new Identifiers(Option.none(), Option.none(), Option.none());

  /** These, each one that is missing taken from {@code fallback}. */
  public Identifiers orElse(Identifiers fallback) {
    return new Identifiers(
        edipi.orElse(fallback.edipi),
        icn.orElse(fallback.icn),
        participantId.orElse(fallback.participantId));
  }

  public Identifiers withEdipi(String value) {
    return new Identifiers(Option.some(value), icn, participantId);
  }

  public Identifiers withIcn(String value) {
    return new Identifiers(edipi, Option.some(value), participantId);
  }

  public Identifiers withParticipantId(String value) {
    return new Identifiers(edipi, icn, Option.some(value));
  }
}
