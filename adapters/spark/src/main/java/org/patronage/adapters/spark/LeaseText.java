package org.patronage.adapters.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vavr.control.Option;
import java.io.IOException;
import java.time.Instant;
import org.patronage.adapters.spark.LeaseFiles.Written;
import org.patronage.domain.run.Lease;
import org.patronage.domain.run.Owner;

/**
 * A lease as the JSON of its file.
 *
 * @param since ISO 8601, UTC
 * @param heartbeat ISO 8601, UTC
 * @param released whether its owner has given it back
 */
record LeaseText(Owner owner, String run, String since, String heartbeat, boolean released) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static String held(Lease lease) {
    return text(lease, false);
  }

  static String released(Lease lease) {
    return text(lease, true);
  }

  private static String text(Lease lease, boolean released) {
    try {
      return JSON.writerWithDefaultPrettyPrinter()
          .writeValueAsString(
              new LeaseText(
                  lease.owner(),
                  lease.run(),
                  lease.since().toString(),
                  lease.heartbeat().toString(),
                  released));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts and numbers are always JSON", e);
    }
  }

  /** The lease that a file tells of, none if it was released. */
  static Option<Lease> parse(Written file) {
    try {
      LeaseText text = JSON.readValue(file.content(), LeaseText.class);
      return Option.when(!text.released(), text::lease);
    } catch (IOException e) { // its owner is about to write it, or was cut off there
      return Option.some(Lease.unsigned(file.changed()));
    }
  }

  private Lease lease() {
    return new Lease(owner, run, Instant.parse(since), Instant.parse(heartbeat));
  }
}
