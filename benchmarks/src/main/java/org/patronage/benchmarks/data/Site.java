package org.patronage.benchmarks.data;

import io.vavr.collection.HashMap;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.patronage.application.identity.MviLocations;
import org.patronage.application.identity.PtLocations;
import org.patronage.bootstrap.config.ConfigurationLoader;
import org.patronage.bootstrap.config.PatronageConfig;
import org.patronage.domain.calendar.RunClock;

/**
 * A folder with inputs, and with tables that agree with them.
 *
 * @param home absolute
 */
public record Site(Path home) {
  /** When the files came that the history was made of. */
  static final Instant FIRST = Instant.parse("2026-01-06T09:31:06Z");

  static final Instant SECOND = Instant.parse("2026-01-13T09:31:13Z");

  /** When the file comes that is measured. */
  public static final Instant THIRD = Instant.parse("2026-01-20T09:31:20Z");

  /** The clock of the runs: a Thursday, on which nothing leaves. */
  public static final RunClock CLOCK = new RunClock(Instant.parse("2026-01-22T14:00:00Z"));

  /** The name of the feed's file of a day. */
  static String fileName(Instant modified) {
    LocalDate day = new RunClock(modified).today();
    return "CPIDODIEX_%s_spool.csv".formatted(day.toString().replace("-", ""));
  }

  public Path tables() {
    return home.resolve("tables");
  }

  /** Tables that are but the lookup. */
  public Path lookup() {
    return home.resolve(Sites.LOOKUP);
  }

  /** A landing folder of its own for each size of file. */
  public Path landing(String name) {
    return home.resolve("landing").resolve(name).resolve("scd");
  }

  Path caregivers() {
    return home.resolve("landing/cg");
  }

  public MviLocations mvi() {
    return new MviLocations(text("mvi/psa"), text("mvi/person"), text("mvi/institution"));
  }

  public PtLocations pt() {
    return new PtLocations(Option.some(text("pt/seed")), text("pt/current"));
  }

  private String text(String below) {
    return home.resolve(below).toString();
  }

  /** The configuration of runs on some tables over some landing folder. */
  public PatronageConfig config(Path tables, String landing) {
    return new ConfigurationLoader(java.util.Map.of())
        .load(Option.none(), settings(tables, landing));
  }

  /** The same as {@code key=value}. */
  public Seq<String> settings(Path tables, String landing) {
    return HashMap.of(
            "tables", tables.toString(),
            "exports", text("exports"),
            "backups", text("backups"),
            "feeds.scd.path", landing(landing).toString(),
            "feeds.cg.path", caregivers().toString(),
            "feeds.cg.seed", "''",
            "pt.seed", text("pt/seed"),
            "pt.current", text("pt/current"))
        .put("mvi.associations", mvi().associations())
        .put("mvi.persons", mvi().persons())
        .put("mvi.institutions", mvi().institutions())
        .map(entry -> entry._1 + "=" + entry._2)
        .toList();
  }
}
