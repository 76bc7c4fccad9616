package org.patronage.application.delivery;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.feed.FileContent;
import org.patronage.domain.feed.LandedFile;

/** Ledger entries in a test. */
public final class Entries {
  private static final Receipt RECEIPT =
      new Receipt("run-1", Instant.parse("2025-01-10T06:00:00Z"));

  private Entries() {}

  public static LandedFile landed(String name, String modified) {
    return new LandedFile(name, "file:/landing/" + name, 100, Instant.parse(modified));
  }

  /** A file of the SCD feed that was taken; one hexadecimal digit stands for its content. */
  public static LedgerEntry taken(String name, String modified, String content) {
    LandedFile file = landed(name, modified);
    FileContent seen = new FileContent(content.repeat(64), Option.none(), List.empty());
    return LedgerEntry.ofFile(
        new CatalogedFile(file, seen, file.stamp()), DeliveryKind.FILE, "SCD", RECEIPT);
  }

  /** A sweep of the PT sources in the state {@code state}. */
  public static LedgerEntry swept(String time, String state) {
    Instant at = Instant.parse(time);
    return LedgerEntry.of(
            "pt-" + time,
            DeliveryKind.PT_SWEEP,
            "SCD",
            new EventStamp(at, "file:/pt"),
            new Receipt("run-" + time, at))
        .withPtState(state);
  }
}
