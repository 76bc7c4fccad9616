package org.patronage.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.patronage.application.delivery.FeedSource;
import org.patronage.application.delivery.FeedSources;
import org.patronage.application.identity.MviLocations;
import org.patronage.application.identity.PtLocations;
import org.patronage.application.run.RunMode;
import org.patronage.domain.caregiver.CaregiverFeed;
import org.patronage.domain.disability.DisabilityFeed;

/** A golden scenario: a folder with inputs, {@code scenario.json} and what is expected. */
final class Scenario {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final JsonNode plan;

  private Scenario(Path folder) {
    this.folder = folder;
    try {
      this.plan = JSON.readTree(folder.resolve("scenario.json").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One run of the scenario.
   *
   * @param mvi the folder of MVI, {@code pt} the table of PT, as the plan names them
   */
  record Step(Instant now, RunMode mode, String mvi, String pt) {}

  /** Every scenario under {@code adapters/contract/golden}. */
  static Seq<Scenario> all() {
    try (Stream<Path> folders = Files.list(golden())) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("scenario.json")))
          .sorted()
          .map(Scenario::new)
          .collect(Vector.collector());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path golden() {
    Path start = Path.of("").toAbsolutePath();
    return io.vavr.collection.Stream.iterate(start, Path::getParent)
        .takeWhile(path -> path != null)
        .map(path -> path.resolve("adapters/contract/golden"))
        .find(Files::isDirectory)
        .getOrElseThrow(
            () -> new IllegalStateException("no adapters/contract/golden above " + start));
  }

  String name() {
    return folder.getFileName().toString();
  }

  /** The same in a folder of its own, the landed files with their modification times. */
  Scenario copyTo(Path target) {
    try (Stream<Path> inputs = Files.walk(folder)) {
      for (Path from : (Iterable<Path>) inputs.filter(Files::isRegularFile)::iterator) {
        Path to = target.resolve(folder.relativize(from).toString());
        Files.createDirectories(to.getParent());
        Files.write(to, Files.readAllBytes(from));
      }
      for (JsonNode file : plan.get("files")) {
        Files.setLastModifiedTime(
            target.resolve(file.get("path").asText()), FileTime.from(modified(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Scenario(target);
  }

  /** The landed files with their modification times. */
  Seq<Landed> landed() {
    return Vector.ofAll(plan.get("files"))
        .map(file -> landed(file.get("path").asText(), modified(file)));
  }

  private Landed landed(String path, Instant modified) {
    try {
      return new Landed(path, modified, Files.readAllBytes(folder.resolve(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Instant modified(JsonNode file) {
    return OffsetDateTime.parse(file.get("mtime").asText()).toInstant();
  }

  Seq<Step> steps() {
    return Vector.ofAll(plan.get("runs"))
        .map(
            run ->
                new Step(
                    OffsetDateTime.parse(run.get("now").asText()).toInstant(),
                    RunMode.valueOf(run.get("mode").asText().toUpperCase(java.util.Locale.ROOT)),
                    run.path("mvi").asText("mvi"),
                    run.path("pt").asText("pt/current")));
  }

  /** Where everything lies in a step, MVI and PT as tables or as CSV. */
  Site site(Step step, boolean tables) {
    return new Site(
        folder.resolve("home"),
        tables ? mvi(step.mvi(), "") : mvi(step.mvi().replaceFirst("^mvi_?", "mvi_csv/"), ".csv"),
        new PtLocations(Option.some(pt("pt/seed", tables)), pt(step.pt(), tables)),
        sources());
  }

  private MviLocations mvi(String at, String extension) {
    return new MviLocations(
        path(at + "/psa" + extension),
        path(at + "/person" + extension),
        path(at + "/institution" + extension));
  }

  private String pt(String at, boolean tables) {
    return path(tables ? at : at.replaceFirst("^pt/", "pt_csv/") + ".csv");
  }

  private FeedSources sources() {
    FeedSource.Seed<org.patronage.domain.caregiver.CaregiverObservation> seed =
        new FeedSource.Seed<>(CaregiverFeed.SEED, path("seed/cg_seed.csv"));
    return new FeedSources(
        new FeedSource<>(
            DisabilityFeed.SCD, path("landing/scd"), begin("begin_scd"), Option.none()),
        new FeedSource<>(
            CaregiverFeed.CG, path("landing/cg"), begin("begin_cg"), Option.some(seed)));
  }

  private Instant begin(String key) {
    String text = plan.get(key).asText();
    LocalDateTime begin =
        text.length() == 10
            ? LocalDate.parse(text).atStartOfDay()
            : LocalDateTime.parse(text.replace(' ', 'T'));
    return begin.toInstant(ZoneOffset.UTC);
  }

  Rows expected(String table) {
    return Rows.ofCsv(folder.resolve("expected/" + table + ".csv"));
  }

  /** Where the expected files for DMDC are. */
  Path exports() {
    return folder.resolve("expected/export");
  }

  private String path(String relative) {
    return folder.resolve(relative).toString();
  }
}
