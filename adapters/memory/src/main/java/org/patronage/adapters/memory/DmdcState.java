package org.patronage.adapters.memory;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import org.patronage.application.dmdc.Checkpoint;
import org.patronage.application.dmdc.Extract;
import org.patronage.application.dmdc.ExtractKind;
import org.patronage.application.dmdc.ExtractStatus;
import org.patronage.domain.dmdc.DmdcFile;
import org.patronage.domain.feed.EventStamp;

/** What was prepared for DMDC and sent to it; an immutable value. */
record DmdcState(
    Seq<Checkpoint> checkpoints,
    Map<DmdcFile, Extract> extracts,
    Map<DmdcFile, Seq<ExtractRecord>> records) {
  static final DmdcState EMPTY =
      new DmdcState(Vector.empty(), LinkedHashMap.empty(), LinkedHashMap.empty());

  DmdcState with(Checkpoint checkpoint) {
    return new DmdcState(checkpoints.append(checkpoint), extracts, records);
  }

  DmdcState with(Extract extract) {
    return new DmdcState(checkpoints, extracts.put(extract.file(), extract), records);
  }

  DmdcState with(DmdcFile file, Seq<ExtractRecord> prepared) {
    return new DmdcState(checkpoints, extracts, records.put(file, prepared));
  }

  /** With those of another state of whose files nothing stands here. */
  DmdcState with(DmdcState other) {
    Seq<Checkpoint> missing =
        other.checkpoints.reject(
            theirs -> checkpoints.exists(ours -> ours.file().equals(theirs.file())));
    return new DmdcState(
        checkpoints.appendAll(missing),
        extracts.merge(other.extracts),
        records.merge(other.records));
  }

  /** Whether a version went into a file for DMDC that was prepared then or later. */
  boolean toldSince(Instant time, HistoryKey key, EventStamp stamp) {
    return extracts
        .values()
        .filter(extract -> extract.status() == ExtractStatus.DONE)
        .reject(extract -> extract.receipt().takenAt().isBefore(time))
        .flatMap(extract -> of(extract.file()))
        .exists(sent -> sent.key().equals(key) && sent.version().stamp().equals(stamp));
  }

  /** The newest that DMDC was told of a person, or would have been if its values had fit. */
  Option<ExtractRecord> newest(HistoryKey key) {
    return extracts
        .values()
        .filter(extract -> extract.status() == ExtractStatus.DONE)
        .reject(extract -> extract.kind() == ExtractKind.REPEAT)
        .sortBy(extract -> extract.receipt().takenAt())
        .flatMap(extract -> of(extract.file()))
        .filter(sent -> sent.record().isDefined() || sent.refusal().isDefined())
        .filter(sent -> sent.key().equals(key))
        .lastOption();
  }

  Seq<ExtractRecord> of(DmdcFile file) {
    return records.getOrElse(file, Vector.empty());
  }
}
