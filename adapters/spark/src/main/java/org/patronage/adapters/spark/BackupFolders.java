package org.patronage.adapters.spark;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Comparator;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.patronage.application.backup.Backup;
import org.patronage.domain.InvalidRequestException;

/**
 * The folders of the backups, named by their ids. One begins with the file {@value #ATTEMPT}; only
 * when everything else stands does that become {@value #MANIFEST}, which makes it a backup. What
 * has neither file is nobody's of ours and is left alone. While a restore is not done with, an
 * empty file beside them, {@value #RESTORING} and the backup's id, says so by its name alone: it is
 * there or it is not, wherever a process ends.
 */
final class BackupFolders {
  static final String MANIFEST = "manifest.json";
  static final String ATTEMPT = "attempt.json";
  static final String RESTORING = "restoring-";
  private static final Comparator<Backup> NEWEST_FIRST =
      Comparator.comparing(Backup::takenAt).thenComparing(Backup::id).reversed();

  private final HadoopFiles files;
  private final Path root;
  private final Operation access;

  BackupFolders(HadoopFiles files, String root) {
    this.files = files;
    this.root = HadoopFiles.path(root);
    this.access =
        new Operation(
            "read or write the backups",
            "in " + root,
            "Check `backups` in the configuration, and that its manifests and folders may be read"
                + " and written.");
  }

  /** Where a backup's tables are, as a full URI. */
  String place(String id) {
    return access.answer(() -> files.qualified(folder(id).toString()).toString());
  }

  /** What has a manifest, newest first. */
  Seq<Backup> list() {
    return access.answer(
        () ->
            folders()
                .map(folder -> new Path(folder, MANIFEST))
                .filter(this::exists)
                .map(this::read)
                .sorted(NEWEST_FIRST));
  }

  /**
   * Begins a folder.
   *
   * @throws InvalidRequestException if something stands there
   */
  void begin(String id) {
    if (exists(folder(id))) {
      throw new InvalidRequestException("there is a backup %s already".formatted(folder(id)));
    }
    access.perform(() -> write(new Path(folder(id), ATTEMPT), new byte[0]));
  }

  /** Makes a folder a backup, in one step. */
  void finish(Backup backup) {
    Path attempt = new Path(folder(backup.id()), ATTEMPT);
    access.perform(
        () -> {
          write(attempt, BackupManifest.bytes(backup));
          rename(attempt, new Path(folder(backup.id()), MANIFEST));
        });
  }

  /** Removes what was begun and is no backup, were it only a folder with nothing in it. */
  void removeAttempts() {
    access.perform(
        () ->
            folders()
                .filter(folder -> exists(new Path(folder, ATTEMPT)) || isEmpty(folder))
                .reject(folder -> exists(new Path(folder, MANIFEST)))
                .forEach(this::delete));
  }

  /** Removes a backup; cut off in between, it is none any more. */
  void remove(Backup backup) {
    Path folder = folder(backup.id());
    access.perform(() -> rename(new Path(folder, MANIFEST), new Path(folder, ATTEMPT)));
    delete(folder);
  }

  /** From now on a restore is under way. */
  void beginRestore(String id) {
    Path mark = new Path(root, RESTORING + id);
    Seq<Path> former = marks().reject(other -> other.getName().equals(mark.getName()));
    access.perform(() -> write(mark, new byte[0]));
    former.forEach(this::delete);
  }

  /** The backup of a restore that is under way, or was cut off. */
  Option<String> restoring() {
    return marks().headOption().map(mark -> mark.getName().substring(RESTORING.length()));
  }

  void finishRestore() {
    marks().forEach(this::delete);
  }

  private Seq<Path> marks() {
    return access
        .answer(() -> entries().filter(entry -> !entry.isDirectory()).map(FileStatus::getPath))
        .filter(path -> path.getName().startsWith(RESTORING));
  }

  private Path folder(String id) {
    return new Path(root, id);
  }

  private Seq<Path> folders() throws IOException {
    return entries().filter(FileStatus::isDirectory).map(FileStatus::getPath);
  }

  private Seq<FileStatus> entries() throws IOException {
    try {
      return Vector.of(system().listStatus(root));
    } catch (FileNotFoundException e) {
      return Vector.empty(); // no backup has been taken yet
    }
  }

  private boolean isEmpty(Path folder) {
    return access.answer(() -> system().listStatus(folder).length == 0);
  }

  private boolean exists(Path path) {
    return access.answer(() -> system().exists(path));
  }

  private Backup read(Path manifest) {
    return access.answer(() -> BackupManifest.parse(content(manifest)));
  }

  private byte[] content(Path file) {
    return access.answer(
        () -> {
          try (InputStream stream = system().open(file)) {
            return stream.readAllBytes();
          }
        });
  }

  private void write(Path file, byte[] content) throws IOException {
    try (OutputStream stream = system().create(file, true)) {
      stream.write(content);
    }
  }

  private void rename(Path from, Path to) throws IOException {
    if (!system().rename(from, to)) {
      throw new IOException("cannot rename " + from + " to " + to);
    }
  }

  private void delete(Path path) {
    access.answer(() -> system().delete(path, true));
  }

  private FileSystem system() throws IOException {
    return files.system(root);
  }
}
