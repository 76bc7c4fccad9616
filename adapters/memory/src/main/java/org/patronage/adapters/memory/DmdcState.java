package org.patronage.adapters.memory;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import org.patronage.application.dmdc.Checkpoint;
import org.patronage.application.dmdc.Extract;
import org.patronage.domain.dmdc.DmdcFile;

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

  Seq<ExtractRecord> of(DmdcFile file) {
    return records.getOrElse(file, Vector.empty());
  }
}
