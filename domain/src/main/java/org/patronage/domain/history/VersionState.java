package org.patronage.domain.history;

import io.vavr.control.Option;
import java.time.LocalDate;
import org.patronage.domain.feed.EventStamp;

/**
 * What the invariants of a key ask of a version, and no more, so that a check reads few columns.
 *
 * @param ended the date on which it expired, none where it is active or that is not known
 */
public record VersionState(
    EventStamp stamp, boolean active, Option<LocalDate> ended, boolean permanentAndTotal) {

  /** That of a version. */
  public static VersionState of(Version version) {
    Audit audit = version.audit();
    return new VersionState(
        version.stamp(),
        audit.active(),
        audit.active() ? Option.none() : Option.of(audit.recordLastUpdated()),
        version.entitlement().isPermanentAndTotal());
  }
}
