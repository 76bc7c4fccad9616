package org.patronage.bootstrap.synthetic;

import java.io.IOException;
import java.util.SplittableRandom;

/** Writes the associations of one ICN, each changed last at some time before the given day. */
record AssociationRows(LineFile file, long icn, long beforeEpochDay, SplittableRandom draw) {

  /** One row; {@code prefix} and {@code number} together are the identifier. */
  void write(int institution, String prefix, long number, String activeMerged) throws IOException {
    Line line = file.line();
    line.number(icn).comma().number(institution).comma().text(prefix).number(number).comma();
    line.text(activeMerged).comma().isoDate(beforeEpochDay - 1 - draw.nextInt(700)).text(" ");
    line.time(draw.nextInt(86_400));
    file.end();
  }
}
