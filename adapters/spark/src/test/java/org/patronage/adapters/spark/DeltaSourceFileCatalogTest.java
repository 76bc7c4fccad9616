package org.patronage.adapters.spark;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.application.StorageException;
import org.patronage.application.delivery.SourceFileCatalog;
import org.patronage.contract.SourceFileCatalogContract;
import org.patronage.contract.Technology;

class DeltaSourceFileCatalogTest extends SourceFileCatalogContract {
  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }

  @Test
  void a_file_whose_name_is_no_text_is_not_passed_over(@TempDir Path folder) throws Exception {
    SparkEngine engine = SparkEngine.of(SparkTechnology.LOCAL.spark());
    SourceFileCatalog catalog = new HadoopSourceFileCatalog(engine);
    assumeTrue(makesLatinName(folder), "a disk that takes names in UTF-8 alone");

    var failure =
        assertThrows(StorageException.class, () -> catalog.list(folder.toUri().toString()));

    assertTrue(failure.getMessage().startsWith("1 files in "), failure::getMessage);
    assertTrue(failure.getMessage().contains("LC_ALL=C.UTF-8"), failure::getMessage);
  }

  /** By a shell, since Java encodes names. */
  private static boolean makesLatinName(Path folder) throws IOException, InterruptedException {
    String touch = "touch \"$(printf 'CPIDODIEX_\\374.csv')\"";
    Process shell =
        new ProcessBuilder("sh", "-c", touch).directory(folder.toFile()).inheritIO().start();
    return shell.waitFor() == 0;
  }
}
