package org.patronage.contract;

/** A caregiver event as a line of the CG feed; an empty text is a blank field. */
record Caregiver(
    String icn,
    String veteran,
    String type,
    String status,
    String begin,
    String end,
    String created) {

  /** A primary caregiver, approved on 2024-01-02, without an end. */
  static Caregiver of(String icn, String veteran) {
    return new Caregiver(
        icn,
        veteran,
        "Primary Caregiver",
        "Approved",
        "2024-01-02",
        "",
        "2025-03-01T01:00:00.000Z");
  }

  Caregiver type(String other) {
    return new Caregiver(icn, veteran, other, status, begin, end, created);
  }

  Caregiver status(String other) {
    return new Caregiver(icn, veteran, type, other, begin, end, created);
  }

  Caregiver begin(String other) {
    return new Caregiver(icn, veteran, type, status, other, end, created);
  }

  Caregiver end(String other) {
    return new Caregiver(icn, veteran, type, status, begin, other, created);
  }

  Caregiver created(String other) {
    return new Caregiver(icn, veteran, type, status, begin, end, other);
  }

  String line() {
    return String.join(
        ",",
        "",
        status,
        "005000001",
        begin,
        "C00000001",
        type,
        created,
        veteran,
        end,
        "a0X0000001",
        "00000001",
        icn);
  }
}
