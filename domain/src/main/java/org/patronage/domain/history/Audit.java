package org.patronage.domain.history;

import java.io.Serializable;
import java.time.LocalDate;
import org.patronage.domain.feed.EventStamp;

/**
 * Where a version is in its life, as the audit columns keep it (RULES 9).
 *
 * @param recordLastUpdated the date of the event that opened, or later expired, the version
 * @param active {@code RecordStatus}: at most one version of a key is active
 * @param sentToDoD true once expired; an export does not touch it
 * @param changeLog what differed from the version before
 * @param changeStatus {@code RecordChangeStatus}
 */
public record Audit(
    LocalDate recordLastUpdated,
    boolean active,
    boolean sentToDoD,
    String changeLog,
    String changeStatus)
    implements Serializable {
  private static final String NEW = "New Record";
  private static final String UPDATED = "Updated Record";
  private static final String EXPIRED = "Expired Record";

  /** Of the first version of a key. */
  static Audit first(EventStamp stamp, String changeLog) {
    return new Audit(stamp.date(), true, false, changeLog, NEW);
  }

  /** Of a version that follows another. */
  static Audit next(EventStamp stamp, String changeLog) {
    return new Audit(stamp.date(), true, false, changeLog, UPDATED);
  }

  /** Of this version once {@code successor} has come. */
  Audit expiredBy(EventStamp successor) {
    return new Audit(successor.date(), false, true, changeLog, EXPIRED);
  }
}
