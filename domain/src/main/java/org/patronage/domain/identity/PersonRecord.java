package org.patronage.domain.identity;

import io.vavr.control.Option;
import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;

/**
 * A row of {@code SMVIPerson}.
 *
 * @param ingested {@code calc_IngestionTimestamp}
 */
public record PersonRecord(Option<String> status, Option<Instant> ingested)
    implements Serializable {

  /** The latest ingestion counts; of several at one time, the alphabetically first status. */
  static final Comparator<PersonRecord> PRECEDENCE =
      Comparator.comparing((PersonRecord person) -> person.ingested().getOrElse(Instant.MIN))
          .thenComparing(
              person -> person.status().getOrElse(""), Comparator.<String>reverseOrder());
}
