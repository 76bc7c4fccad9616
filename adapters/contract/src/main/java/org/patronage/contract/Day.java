package org.patronage.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** The days of a busy week: what lands on one is taken by the run of the next one. */
enum Day {
  MONDAY("2025-03-03"),
  TUESDAY("2025-03-04"),
  WEDNESDAY("2025-03-05"),
  THURSDAY("2025-03-06");

  private final LocalDate date;

  Day(String date) {
    this.date = LocalDate.parse(date);
  }

  /** {@code yyyy-MM-dd}. */
  String iso() {
    return date.toString();
  }

  String scdFile() {
    return "CPIDODIEX_" + compact() + "_spool.csv";
  }

  String cgFile() {
    return "caregiverevent" + compact() + ".csv";
  }

  /** When the SCD file lands. */
  String morning() {
    return iso() + "T09:30:00Z";
  }

  /** When PT or MVI change. */
  String noon() {
    return iso() + "T12:00:00Z";
  }

  /** When the CG file lands. */
  String evening() {
    return iso() + "T20:15:00Z";
  }

  /** The clock of the run that takes what landed on this day. */
  Instant run() {
    return Instant.parse(date.plusDays(1) + "T14:00:00Z");
  }

  private String compact() {
    return date.format(DateTimeFormatter.BASIC_ISO_DATE);
  }
}
