package org.patronage.adapters.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import org.patronage.application.StorageException;
import org.patronage.application.dmdc.DmdcFiles;
import org.patronage.domain.dmdc.DmdcFile;

/** The export directory as a folder of this machine. */
public final class LocalDmdcFiles implements DmdcFiles {
  private static final Comparator<ExtractRecord> ORDER =
      Comparator.comparing((ExtractRecord own) -> own.key().batchCode())
          .thenComparing(own -> own.version().who().edipi().get())
          .thenComparing(own -> own.record().get().text());

  private final InMemoryWarehouse warehouse;
  private final Path directory;

  public LocalDmdcFiles(InMemoryWarehouse warehouse, String directory) {
    this.warehouse = warehouse;
    this.directory = Path.of(directory);
  }

  @Override
  public boolean exists(DmdcFile file) {
    return Files.exists(directory.resolve(file.name()));
  }

  @Override
  public void write(DmdcFile file) {
    if (exists(file)) {
      return;
    }
    try {
      Files.createDirectories(directory);
      Path beside = directory.resolve("." + file.name());
      Files.writeString(beside, content(file), UTF_8);
      Files.move(beside, directory.resolve(file.name()), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new StorageException(
          "Cannot write " + file.name() + " in " + directory,
          "Check that the directory of `exports` exists or can be made, and may be written.",
          e);
    }
  }

  private String content(DmdcFile file) {
    return warehouse
        .tables()
        .dmdc()
        .of(file)
        .filter(own -> own.record().isDefined())
        .sorted(ORDER)
        .map(own -> own.record().get().text())
        .mkString("\n");
  }
}
