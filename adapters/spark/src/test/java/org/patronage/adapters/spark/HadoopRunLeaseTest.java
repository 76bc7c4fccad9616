package org.patronage.adapters.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.application.StorageException;
import org.patronage.application.run.RunLease;
import org.patronage.contract.RunLeaseContract;
import org.patronage.domain.run.Lease;
import org.patronage.domain.run.Owner;

/** On a file system that only tells files: whoever is silent for a lifetime is dead. */
class HadoopRunLeaseTest extends RunLeaseContract {
  private static final Owner OTHER = new Owner("somebody", "node-2", 2);

  private final OneByOne system = new OneByOne();
  private Path folder;

  /** Makes a file atomically, as HDFS does. */
  private static final class OneByOne extends RawLocalFileSystem {
    @Override
    public synchronized FSDataOutputStream create(Path file, boolean overwrite) throws IOException {
      return super.create(file, overwrite);
    }
  }

  @BeforeEach
  void open(@TempDir java.nio.file.Path root) throws IOException {
    system.initialize(URI.create("file:///"), new Configuration(false));
    folder = new Path(root.resolve("lease").toUri());
  }

  @Override
  protected RunLease of(Owner owner) {
    return at(owner, NOW);
  }

  private RunLease at(Owner owner, Instant now) {
    return lease(owner, InstantSource.fixed(now), Lease.LIFETIME);
  }

  private RunLease lease(Owner owner, InstantSource clock, Duration lifetime) {
    LeaseFiles files = new HadoopLeaseFiles(system, folder);
    LeasePlace place = new LeasePlace(files, folder.toString());
    return new HadoopRunLease(() -> place, owner, clock, lifetime);
  }

  @Test
  void a_lease_is_taken_over_when_its_owner_has_been_silent_for_its_lifetime() {
    of(FIRST).take("run-1");
    Instant almost = NOW.plus(Lease.LIFETIME).minusSeconds(1);
    assertEquals("run-1", at(OTHER, almost).take("run-2").getLeft().run());
    RunLease.Held taken = at(OTHER, NOW.plus(Lease.LIFETIME)).take("run-2").get();
    assertEquals("run-2", at(FIRST, NOW.plus(Lease.LIFETIME)).take("run-3").getLeft().run());
    taken.close();
  }

  @Test
  void whoever_wakes_up_after_that_has_none_and_does_not_release_the_others() {
    RunLease.Held late = of(FIRST).take("run-1").get();
    Instant later = NOW.plus(Lease.LIFETIME);
    assertTrue(late.renew());
    RunLease.Held taken = at(OTHER, later).take("run-2").get();
    assertFalse(late.renew());
    late.close();
    assertEquals("run-2", at(FIRST, later).take("run-3").getLeft().run());
    taken.close();
  }

  @Test
  void whoever_wakes_up_before_anybody_has_taken_over_keeps_it_for_another_lifetime() {
    Instant[] now = {NOW};
    RunLease.Held late = lease(FIRST, () -> now[0], Lease.LIFETIME).take("run-1").get();
    now[0] = NOW.plus(Lease.LIFETIME).plusSeconds(60);
    assertTrue(late.renew());
    assertEquals("run-1", at(OTHER, now[0].plusSeconds(1)).take("run-2").getLeft().run());
    late.close();
  }

  @Test
  void a_heartbeat_keeps_a_lease_beyond_its_lifetime() throws InterruptedException {
    Duration lifetime = Duration.ofSeconds(3);
    RunLease.Held held = lease(FIRST, InstantSource.system(), lifetime).take("run-1").get();
    RunLease other = lease(OTHER, InstantSource.system(), lifetime);
    Instant beyond = InstantSource.system().instant().plus(lifetime);
    while (!other.take("run-2").getLeft().heartbeat().isAfter(beyond)) {
      Thread.sleep(100);
    }
    held.close();
  }

  @Test
  void a_heart_that_has_stopped_beats_no_more() throws InterruptedException {
    lease(FIRST, InstantSource.system(), Duration.ofMillis(30)).take("run-1").get().close();
    Thread.sleep(50);
    of(OTHER).take("run-2").get().close();
  }

  @Test
  void a_folder_that_cannot_be_used_is_named_with_a_remedy() throws IOException {
    system.create(folder, false).close();
    StorageException failure =
        assertThrows(StorageException.class, () -> of(FIRST).take("run-1").isLeft());
    assertTrue(
        failure.getMessage().startsWith("Cannot take or release the lease of the tables in "),
        failure.getMessage());
  }
}
