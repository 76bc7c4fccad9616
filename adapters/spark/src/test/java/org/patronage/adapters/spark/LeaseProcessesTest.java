package org.patronage.adapters.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patronage.application.run.RunLease;

/** The lease between real processes. */
class LeaseProcessesTest {
  @TempDir private Path folder;

  private Process start(String how) throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            LeaseRacer.class.getName(),
            how,
            folder.toString())
        .redirectErrorStream(true)
        .start();
  }

  @ParameterizedTest
  @ValueSource(strings = {"locked", "unlocked"})
  void two_processes_want_it_a_hundred_times_and_one_has_it_at_a_time(String how) throws Exception {
    List<Process> racers = List.of(start(how), start(how));
    int refused = 0;
    for (Process racer : racers) {
      String said = new String(racer.getInputStream().readAllBytes(), UTF_8).strip();
      assertEquals(0, racer.waitFor(), said);
      refused += Integer.parseInt(said.lines().reduce((former, last) -> last).orElse("0"));
    }
    assertTrue(refused > 0, "they never met");
  }

  @Test
  void a_process_that_is_killed_leaves_the_lease_to_the_next() throws Exception {
    RunLease lease = LeaseRacer.lease(new LocalLeaseFiles(folder.resolve("lease")));
    Process holder = start("hold");
    try {
      while (holder.isAlive() && !Files.exists(folder.resolve("held"))) {
        Thread.sleep(10);
      }
      assertEquals(holder.pid(), lease.take("next").getLeft().owner().process());
    } finally {
      holder.destroyForcibly();
    }
    assertTrue(holder.waitFor(30, TimeUnit.SECONDS));
    lease.take("next").get().close();
  }
}
