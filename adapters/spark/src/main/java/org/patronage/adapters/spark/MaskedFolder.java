package org.patronage.adapters.spark;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vavr.collection.Seq;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.patronage.application.masking.MaskedCopy;
import org.patronage.domain.InvalidRequestException;

/**
 * The folder of a masked copy. It begins with the file {@value #ATTEMPT}; when everything else
 * stands, that becomes {@value #MANIFEST}.
 */
final class MaskedFolder {
  static final String MANIFEST = "masked.json";
  static final String ATTEMPT = "masking.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HadoopFiles files;
  private final Path folder;
  private final Operation access;

  MaskedFolder(HadoopFiles files, String directory) {
    this.files = files;
    this.access =
        new Operation(
            "write the masked copy",
            "to " + directory,
            "Check that the directory may be written; remove what was begun there.");
    this.folder = access.answer(() -> files.qualified(directory));
  }

  /**
   * Refuses tables to whoever would write them: what else is configured belongs to the original.
   *
   * @param tables the folder of tables
   * @throws InvalidRequestException if they are a masked copy, or what was begun of one
   */
  static void mustNotBe(HadoopFiles files, String tables) throws IOException {
    Path folder = files.qualified(tables);
    FileSystem system = files.system(folder);
    if (system.exists(new Path(folder, ATTEMPT))) {
      throw new InvalidRequestException(
          "The tables in %s are a masked copy that was cut off, and are not written. Remove that directory, and make the copy again"
              .formatted(folder));
    }
    if (system.exists(new Path(folder, MANIFEST))) {
      throw new InvalidRequestException(
          "The tables in %s are a masked copy, and are not written with feeds, exports and backups of the original. Give every place of the configuration its own, then remove %s there"
              .formatted(folder, MANIFEST));
    }
  }

  /** The folder as a full URI. */
  String place() {
    return folder.toString();
  }

  /**
   * Begins the copy.
   *
   * @throws InvalidRequestException if something is there
   */
  void begin() {
    if (!access.answer(this::isEmpty)) {
      throw new InvalidRequestException(
          "A masked copy is made in a directory that is new or empty, and %s holds something"
              .formatted(folder));
    }
    access.perform(() -> system().create(new Path(folder, ATTEMPT), false).close());
  }

  /** Makes the folder a masked copy, in one step. */
  void finish(Seq<MaskedCopy> tables) {
    access.perform(
        () -> {
          Path attempt = new Path(folder, ATTEMPT);
          try (OutputStream out = system().create(attempt, true)) {
            JSON.writerWithDefaultPrettyPrinter().writeValue(out, new Manifest(tables.asJava()));
          }
          if (!system().rename(attempt, new Path(folder, MANIFEST))) {
            throw new IOException("cannot rename " + attempt);
          }
        });
  }

  /** What makes a folder a masked copy. */
  private record Manifest(java.util.List<MaskedCopy> tables) {}

  private boolean isEmpty() throws IOException {
    try {
      return system().listStatus(folder).length == 0;
    } catch (FileNotFoundException e) {
      return true; // it is new
    }
  }

  private FileSystem system() throws IOException {
    return files.system(folder);
  }
}
