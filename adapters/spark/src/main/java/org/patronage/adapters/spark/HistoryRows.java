package org.patronage.adapters.spark;

import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.spark.sql.Row;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.history.Audit;
import org.patronage.domain.history.Entitlement;
import org.patronage.domain.history.Identifiers;
import org.patronage.domain.history.Version;

/** Versions as rows of {@code patronage_unified}, column by column (RULES 3). */
final class HistoryRows {
  /** How many columns a version has. */
  static final int WIDTH = 20;

  private HistoryRows() {}

  static Version version(Row row) {
    return new Version(
        new Identifiers(text(row, 0), text(row, 1), text(row, 3)),
        new Entitlement(
            text(row, 2),
            text(row, 5),
            text(row, 6),
            text(row, 7),
            text(row, 8),
            text(row, 9),
            text(row, 10),
            text(row, 11),
            text(row, 12)),
        new EventStamp(row.<Instant>getAs(13), row.getString(14)),
        audit(row));
  }

  static String batchCode(Row row) {
    return row.getString(4);
  }

  private static Audit audit(Row row) {
    return new Audit(
        row.<LocalDate>getAs(15),
        row.getBoolean(16),
        !row.isNullAt(17) && row.getBoolean(17),
        row.isNullAt(18) ? "" : row.getString(18),
        row.isNullAt(19) ? "" : row.getString(19));
  }

  /** Writes a version's columns into {@code cells} from {@code at} on. */
  static void write(String batchCode, Version version, Object[] cells, int at) {
    Identifiers who = version.who();
    Entitlement says = version.entitlement();
    Option<?>[] texts = {
      who.edipi(),
      who.icn(),
      says.veteranIcn(),
      who.participantId(),
      Option.some(batchCode),
      says.applicantType(),
      says.caregiverStatus(),
      says.percentage(),
      says.ptIndicator(),
      says.unemployability(),
      says.beginDate(),
      says.lastUpdate(),
      says.terminationDate()
    };
    for (int i = 0; i < texts.length; i++) {
      cells[at + i] = texts[i].isEmpty() ? null : texts[i].get();
    }
    cells[at + 13] = version.stamp().time();
    cells[at + 14] = version.stamp().uri();
    cells[at + 15] = version.audit().recordLastUpdated();
    cells[at + 16] = version.audit().active();
    cells[at + 17] = version.audit().sentToDoD();
    cells[at + 18] = version.audit().changeLog().isEmpty() ? null : version.audit().changeLog();
    cells[at + 19] = version.audit().changeStatus();
  }

  /** A cell's text; a blank one, as an earlier pipeline may have left, is none. */
  static Option<String> text(Row row, int column) {
    return Option.of(row.getString(column)).filter(text -> !text.isBlank());
  }
}
