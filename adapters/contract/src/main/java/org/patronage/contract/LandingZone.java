package org.patronage.contract;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.patronage.application.delivery.FeedSource;
import org.patronage.application.delivery.FeedSources;
import org.patronage.application.identity.MviLocations;
import org.patronage.application.identity.PtLocations;
import org.patronage.domain.caregiver.CaregiverFeed;
import org.patronage.domain.caregiver.CaregiverObservation;
import org.patronage.domain.caregiver.CaregiverRecord;
import org.patronage.domain.disability.DisabilityFeed;
import org.patronage.domain.disability.RatingRecord;

/**
 * A folder with everything that runs read, each file with the modification time that it is given.
 */
final class LandingZone {
  static final Instant SCD_BEGIN = Instant.parse("2024-06-30T00:00:00Z");
  static final Instant CG_BEGIN = Instant.parse("2024-12-18T20:00:00Z");
  private static final String BEGINNING = "2025-01-01T00:00:00Z";
  private static final String SCD = "landing/scd/";
  private static final String CG = "landing/cg/";
  private static final String SEED = "seed/cg_seed.csv";

  private final Path root;

  private LandingZone(Path root) {
    this.root = root;
  }

  /** A zone without any feed file; MVI, PT and the seed know nobody. */
  static LandingZone at(Path root) {
    LandingZone zone = new LandingZone(root);
    zone.folder(SCD);
    zone.folder(CG);
    zone.mvi(BEGINNING, new Mvi());
    zone.pt(BEGINNING);
    zone.ptSeed(BEGINNING);
    zone.seed();
    return zone;
  }

  Site site() {
    return new Site(
        root.resolve("home"),
        new MviLocations(path("mvi/psa"), path("mvi/person"), path("mvi/institution")),
        new PtLocations(Option.some(path("pt/seed")), path("pt/current")),
        new FeedSources(
            new FeedSource<>(DisabilityFeed.SCD, path(SCD), SCD_BEGIN, Option.none()),
            new FeedSource<>(CaregiverFeed.CG, path(CG), CG_BEGIN, Option.some(caregiverSeed()))));
  }

  private FeedSource.Seed<CaregiverObservation> caregiverSeed() {
    return new FeedSource.Seed<>(CaregiverFeed.SEED, path(SEED));
  }

  /** An SCD file: the feed's header, then {@code lines}, modified at an ISO instant. */
  void scd(String name, String modified, String... lines) {
    put(SCD + name, modified, text(header(RatingRecord.CONTRACT.columns()), Vector.of(lines)));
  }

  void scd(String name, String modified, Seq<String> lines) {
    scd(name, modified, lines.toJavaArray(String[]::new));
  }

  /** A CG file, as {@link #scd}. */
  void cg(String name, String modified, Caregiver... events) {
    cg(name, modified, Vector.of(events).map(Caregiver::line));
  }

  void cg(String name, String modified, Seq<String> lines) {
    put(CG + name, modified, text(header(CaregiverRecord.CONTRACT.columns()), lines));
  }

  /** A file of any content in the SCD landing folder. */
  void rawScd(String name, String modified, byte[] content) {
    put(SCD + name, modified, content);
  }

  void rawScd(String name, String modified, String content) {
    rawScd(name, modified, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Replaces the Master Veteran Index. */
  void mvi(String modified, Mvi index) {
    put("mvi/psa/part.csv", modified, text(Mvi.ASSOCIATION_COLUMNS, index.associations()));
    put("mvi/person/part.csv", modified, text(Mvi.PERSON_COLUMNS, index.persons()));
    put("mvi/institution/part.csv", modified, text(Mvi.INSTITUTION_COLUMNS, index.institutions()));
  }

  /** Replaces the current PT table; a row is {@code participant,flag}. */
  void pt(String modified, String... rows) {
    put("pt/current/part.csv", modified, text("PTCPNT_VET_ID,PT_35_FLAG", Vector.of(rows)));
    touch(path("pt/current"), modified);
  }

  /** Replaces the legacy PT table. */
  void ptSeed(String modified, String... rows) {
    put("pt/seed/part.csv", modified, text("PTCPNT_VET_ID,PT_35_FLAG", Vector.of(rows)));
    touch(path("pt/seed"), modified);
  }

  /** Replaces the CG seed; rows in the order of its columns. */
  void seed(String... rows) {
    put(SEED, BEGINNING, text(header(CaregiverFeed.SEED.contract().columns()), Vector.of(rows)));
  }

  /** The bytes of a file of the SCD landing folder. */
  byte[] scdContent(String name) {
    try {
      return Files.readAllBytes(root.resolve(SCD + name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void deleteScd(String name) {
    delete(SCD + name);
  }

  void deleteSeed() {
    delete(SEED);
  }

  /** Takes a landing folder, or another one of the zone's, away with all that is in it. */
  void deleteFolder(String relative) {
    try (java.util.stream.Stream<Path> inside = Files.list(root.resolve(relative))) {
      inside.forEach(file -> delete(root.relativize(file).toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    delete(relative);
  }

  void folder(String relative) {
    try {
      Files.createDirectories(root.resolve(relative));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a file of the zone. */
  void put(String relative, String modified, byte[] content) {
    Path file = root.resolve(relative);
    folder(root.relativize(file.getParent()).toString());
    try {
      Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    touch(file.toString(), modified);
  }

  private static void touch(String path, String modified) {
    try {
      Files.setLastModifiedTime(Path.of(path), FileTime.from(Instant.parse(modified)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void delete(String relative) {
    try {
      Files.delete(root.resolve(relative));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String header(java.util.List<String> columns) {
    return String.join(",", columns);
  }

  private static byte[] text(String header, Seq<String> lines) {
    return lines.prepend(header).mkString("", "\n", "\n").getBytes(StandardCharsets.UTF_8);
  }

  private String path(String relative) {
    return root.resolve(relative).toString();
  }
}
