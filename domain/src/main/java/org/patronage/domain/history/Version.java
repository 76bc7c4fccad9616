package org.patronage.domain.history;

import java.io.Serializable;
import org.patronage.domain.feed.EventStamp;

/**
 * One version of a key: one row of {@code patronage_unified}, its {@code Batch_CD} being the
 * feed's.
 *
 * @param who the person's identifiers as known when it was written
 * @param entitlement what holds from this version on
 * @param stamp the event that led to it; no two versions of a key share one
 * @param audit where it is in its life
 */
public record Version(Identifiers who, Entitlement entitlement, EventStamp stamp, Audit audit)
    implements Serializable {

  /** The same with other identifiers. */
  public Version with(Identifiers other) {
    return new Version(other, entitlement, stamp, audit);
  }

  Version with(Audit other) {
    return new Version(who, entitlement, stamp, other);
  }

  /** The same of a person who is Permanent and Total. */
  Version permanent() {
    Entitlement permanent = entitlement.withPtIndicator(Entitlement.PERMANENT_AND_TOTAL);
    return new Version(who, permanent, stamp, audit);
  }
}
