package org.patronage.adapters.memory;

import io.vavr.control.Option;
import org.patronage.domain.dmdc.DmdcField;
import org.patronage.domain.dmdc.DmdcRecord;
import org.patronage.domain.history.Version;

/**
 * A version of an extract.
 *
 * @param version as it is sent, or filled in
 * @param record none where it is not sent
 * @param refusal why its values do not fit, none where they do
 */
record ExtractRecord(
    HistoryKey key, Version version, Option<DmdcRecord> record, Option<String> refusal) {

  static ExtractRecord sent(HistoryKey key, Version version) {
    var rendered = DmdcRecord.of(key.batchCode(), version);
    return new ExtractRecord(
        key, version, rendered.toOption(), rendered.swap().toOption().map(DmdcField::refusal));
  }

  /** Whether it says the same, of whichever version. */
  boolean saysTheSame(ExtractRecord other) {
    return record.equals(other.record) && refusal.equals(other.refusal);
  }

  static ExtractRecord kept(HistoryKey key, Version version) {
    return new ExtractRecord(key, version, Option.none(), Option.none());
  }
}
