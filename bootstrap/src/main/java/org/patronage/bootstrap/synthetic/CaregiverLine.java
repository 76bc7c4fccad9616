package org.patronage.bootstrap.synthetic;

import java.io.IOException;

/** Writes lines of the CG feed, the right ones and the wrong ones, with the date of one day. */
final class CaregiverLine {

  private final LineFile file;
  private final Line line;
  private final long epochDay;

  CaregiverLine(LineFile file, long epochDay) {
    this.file = file;
    this.line = file.line();
    this.epochDay = epochDay;
  }

  /** One event, created at that second of the day. */
  void write(Caregiver caregiver, CaregiverState state, int second) throws IOException {
    date(state.revoked());
    line.comma().text(state.status()).text(",005000").digits(caregiver.number() % 1_000, 3).comma();
    date(state.begin());
    line.text(",C").digits(caregiver.number(), 8).comma().text(caregiver.type()).comma();
    line.isoDate(epochDay).text("T").time(second).text(".000Z,");
    line.longIcn(Identifiers.icn(caregiver.veteran())).comma();
    date(state.benefitsEnd());
    caseAndIcn(caregiver.number());
    line.longIcn(Identifiers.caregiverIcn(caregiver.number()));
    file.end();
  }

  /** The case of an approved caregiver, with one thing wrong; with every line another one. */
  void writeWrong(Caregiver caregiver, int day) throws IOException {
    int fault = (int) (file.badLines() + day) % 6;
    line.text(",Approved,005000000,").text(fault == 0 ? "2025-02-30" : "2024-05-05").text(",C");
    line.digits(caregiver.number(), 8).comma().text(fault == 1 ? "" : caregiver.type()).comma();
    line.text(fault == 2 ? "yesterday," : "2024-12-31T01:00:07.000Z,");
    line.text(fault == 3 ? "unknown" : "1000000000V000000").comma();
    caseAndIcn(caregiver.number());
    if (fault != 4) {
      line.longIcn(Identifiers.caregiverIcn(caregiver.number()));
    }
    line.text(fault == 5 ? ",extra" : "");
    file.endBad();
  }

  private void caseAndIcn(int number) {
    line.text(",a0X").digits(number, 7).comma().digits(number, 8).comma();
  }

  private void date(long day) {
    if (day != CaregiverState.NONE) {
      line.isoDate(day);
    }
  }
}
