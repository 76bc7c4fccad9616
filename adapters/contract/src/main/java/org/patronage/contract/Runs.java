package org.patronage.contract;

import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import java.time.Instant;
import org.patronage.application.run.RunMode;
import org.patronage.application.run.RunReport;
import org.patronage.application.run.RunRequest;
import org.patronage.domain.calendar.RunClock;
import org.patronage.domain.quality.RejectionThreshold;

/** Runs at one site, each in an installation opened anew, as one process after another would. */
final class Runs {
  private static final String LOG = "patronage_pipeline_log";

  private final Technology technology;
  private Site site;
  private int count;

  Runs(Technology technology, Site site) {
    this.technology = technology;
    this.site = site;
  }

  /** From now on MVI and PT lie elsewhere, or the landing folders do. */
  void moveTo(Site other) {
    site = other;
  }

  /** An update at {@code now}, an ISO instant; held files of these names are accepted. */
  RunReport update(String now, String... accepted) {
    return run(RunMode.UPDATE, Instant.parse(now), HashSet.of(accepted));
  }

  RunReport rebuild(String now) {
    return run(RunMode.REBUILD, Instant.parse(now), HashSet.empty());
  }

  RunReport run(RunMode mode, Instant now, Set<String> accepted) {
    count++;
    RunRequest request = new RunRequest("run-" + count, mode, new RunClock(now), accepted);
    return Pipelines.of(opened(), site.sources(), RejectionThreshold.STANDARD).run(request);
  }

  Installation opened() {
    return technology.open(site.home(), site.mvi(), site.pt());
  }

  Rows rows(String table) {
    return new Rows(opened().rows(table));
  }

  /** {@code patronage_unified} with local file names. */
  Rows unified() {
    return rows("patronage_unified").withLocalFilenames();
  }

  /** How often every table has been written, but for the log, which every run writes. */
  Map<String, Long> versions() {
    return opened().versions().remove(LOG);
  }
}
