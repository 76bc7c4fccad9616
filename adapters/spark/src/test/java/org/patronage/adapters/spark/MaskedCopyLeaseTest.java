package org.patronage.adapters.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patronage.application.run.RunLease;
import org.patronage.domain.InvalidRequestException;
import org.patronage.domain.run.Owner;

/** A masked copy is not written with what else belongs to the original. */
class MaskedCopyLeaseTest {
  @TempDir private Path tables;

  @ParameterizedTest
  @ValueSource(strings = {MaskedFolder.MANIFEST, MaskedFolder.ATTEMPT})
  void nobody_gets_the_lease_of_a_masked_copy_and_nothing_is_written_there(String mark)
      throws IOException {
    Files.createFile(tables.resolve(mark));

    InvalidRequestException refusal =
        assertThrows(InvalidRequestException.class, () -> lease().take("run-1"));

    assertTrue(refusal.getMessage().contains("are a masked copy"), refusal.getMessage());
    try (var files = Files.list(tables)) {
      assertEquals(List.of(tables.resolve(mark)), files.toList());
    }
  }

  @Test
  void tables_that_are_none_any_more_have_a_lease_again() throws IOException {
    Path mark = Files.createFile(tables.resolve(MaskedFolder.MANIFEST));
    RunLease lease = lease();
    assertThrows(InvalidRequestException.class, () -> lease.take("run-1"));
    Files.delete(mark);
    lease.take("run-2").get().close();
  }

  private RunLease lease() {
    DeltaWarehouse warehouse =
        new DeltaWarehouse(
            SparkEngine.take(Map.of()), new Warehouse.Directory(tables.toUri().toString()));
    Owner owner = new Owner("patronage", "node-1", 1);
    return new HadoopRunLease(
        warehouse, tables.resolve("backups").toString(), owner, InstantSource.system());
  }
}
