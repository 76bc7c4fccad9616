package org.patronage.bootstrap.synthetic;

import java.io.IOException;

/** MVI's institutions: the three that count (RULES 10), and one that does not. */
record InstitutionFile() implements Content {

  static final String HEADER = "MVIInstitutionSID,InstitutionCode";

  @Override
  public void writeTo(LineFile file) throws IOException {
    file.whole(HEADER);
    file.whole("5667,200CORP");
    file.whole("6061,200DOD");
    file.whole("6722,200VETS");
    file.whole("1234,500XX");
  }
}
