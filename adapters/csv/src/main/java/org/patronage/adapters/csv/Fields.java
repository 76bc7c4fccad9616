package org.patronage.adapters.csv;

import java.util.ArrayList;
import java.util.List;

/** The fields of a line without quotation marks. */
final class Fields {
  private Fields() {}

  static List<String> split(String line) {
    List<String> fields = new ArrayList<>();
    int from = 0;
    for (int comma = line.indexOf(','); comma >= 0; comma = line.indexOf(',', from)) {
      fields.add(line.substring(from, comma));
      from = comma + 1;
    }
    fields.add(line.substring(from));
    return fields;
  }
}
