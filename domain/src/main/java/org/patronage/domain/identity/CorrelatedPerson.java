package org.patronage.domain.identity;

import io.vavr.control.Option;
import java.io.Serializable;
import java.time.Instant;

/** A row of {@code correlation_lookup}: one an ICN (RULES 3, 10). */
public record CorrelatedPerson(
    String icn,
    Option<String> participantId,
    Option<String> edipi,
    Option<String> vaProfileId,
    Option<String> icnStatus,
    Option<Instant> lastModified)
    implements Serializable {}
