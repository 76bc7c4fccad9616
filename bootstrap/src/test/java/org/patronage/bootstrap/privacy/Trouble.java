package org.patronage.bootstrap.privacy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.patronage.bootstrap.privacy.Marked.MARK;
import static org.patronage.bootstrap.privacy.Marked.icn;
import static org.patronage.bootstrap.privacy.Marked.participant;

import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What can be wrong with what lands, with a person in it.
 *
 * @param update the status that an update ends with
 * @param rebuild the status that a rebuild ends with
 */
record Trouble(String name, int update, int rebuild, Consumer<Marked> made) {

  /** Every trouble, and none. */
  static Stream<Trouble> all() {
    return Stream.of(
        new Trouble("none", 0, 0, zone -> {}),
        new Trouble(
            "too many rejected",
            1,
            1,
            zone ->
                zone.scd(
                    "CPIDODIEX_BAD.csv",
                    "2025-01-20T09:00:00Z",
                    IntStream.range(10, 60)
                        .mapToObj(person -> participant(person) + ",x,y")
                        .toArray(String[]::new))),
        new Trouble(
            "no header",
            1,
            1,
            zone -> raw(zone, participant(21) + ",50,01012025\n" + participant(22) + ",60,x\n")),
        new Trouble(
            "a header of one name", 1, 1, zone -> raw(zone, "name" + MARK + ",DSBL_DTR_DT\n")),
        new Trouble(
            "a column more",
            0,
            0,
            zone ->
                raw(zone, Marked.SCD_HEADER + "," + MARK + "\n" + participant(21) + ",50,x,1\n")),
        new Trouble(
            "an open quote in the header",
            1,
            1,
            zone -> raw(zone, "\"PTCPNT_ID," + MARK + "\n" + MARK)),
        new Trouble(
            "a broken quote",
            0,
            0,
            zone -> raw(zone, Marked.SCD_HEADER + "\n\"" + participant(21) + "\"x,50,01012025\n")),
        new Trouble(
            "an open quote",
            0,
            0,
            zone -> raw(zone, Marked.SCD_HEADER + "\n" + participant(21) + ",\"50,01012025\n")),
        new Trouble(
            "bytes that are not utf 8",
            0,
            0,
            zone -> raw(zone, Marked.SCD_HEADER + "\n" + participant(21) + ",é,01012025\n")),
        new Trouble(
            "control characters",
            0,
            0,
            zone -> raw(zone, Marked.SCD_HEADER + "\n" + MARK + "\u0000\u001b[2J,50,01012025\n")),
        new Trouble(
            "too few fields", 0, 0, zone -> raw(zone, Marked.SCD_HEADER + "\n" + MARK + "\n")),
        new Trouble(
            "a caregiver without veteran",
            0,
            0,
            zone ->
                zone.cg(
                    "caregiver_bad.csv",
                    "2025-01-20T20:00:00Z",
                    ",Approved," + MARK + ",,,,,,,,,")),
        new Trouble(
            "a late file",
            0,
            0,
            zone ->
                zone.scd("CPIDODIEX_LATE.csv", "2025-01-02T09:00:00Z", participant(11) + ",90,x")),
        new Trouble(
            "an index without columns",
            1,
            1,
            zone -> zone.put("mvi/psa/part.csv", "2025-01-20T00:00:00Z", MARK + "," + icn(11))),
        new Trouble(
            "an index with a broken line",
            1,
            1,
            zone ->
                zone.put(
                    "mvi/psa/part.csv",
                    "2025-01-20T00:00:00Z",
                    Marked.PSA_HEADER,
                    "\"" + icn(11) + "\"x,5667," + MARK)),
        new Trouble(
            "an index with a broken time",
            1,
            1,
            zone ->
                zone.put(
                    "mvi/psa/part.csv",
                    "2025-01-20T00:00:00Z",
                    Marked.PSA_HEADER,
                    icn(11) + ",5667," + participant(11) + ",Active," + MARK)),
        new Trouble(
            "pt without columns",
            1,
            1,
            zone -> zone.put("pt/current/part.csv", "2025-01-20T00:00:00Z", participant(11))),
        new Trouble(
            "a seed without header",
            0,
            1,
            zone -> zone.put("seed/cg_seed.csv", "2025-01-01T00:00:00Z", icn(31) + "," + icn(11))),
        new Trouble(
            "exports that are a file",
            1,
            0,
            zone -> zone.put("exports", "2025-01-01T00:00:00Z", "no folder for " + MARK)));
  }

  /** Brings it into a zone. */
  void into(Marked zone) {
    made.accept(zone);
  }

  @Override
  public String toString() {
    return name;
  }

  private static void raw(Marked zone, String content) {
    zone.put("landing/scd/CPIDODIEX_RAW.csv", "2025-01-20T09:00:00Z", content.getBytes(ISO_8859_1));
  }
}
