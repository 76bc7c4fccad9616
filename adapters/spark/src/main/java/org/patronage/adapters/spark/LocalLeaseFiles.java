package org.patronage.adapters.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.patronage.adapters.spark.Attendance.Presence;

/**
 * A lease's files on this machine, with a lock of the operating system, which ends with its process
 * however that ends. Not through Hadoop, whose local file system makes no file atomically.
 */
final class LocalLeaseFiles implements LeaseFiles {
  private static final String LOCK = "lock";

  /** Locks of this process: a system may release one when the same file is closed once more. */
  private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

  private final Path folder;

  LocalLeaseFiles(Path folder) {
    this.folder = folder;
  }

  @Override
  public Attendance attend() throws IOException {
    Path lock = Files.createDirectories(folder).toRealPath().resolve(LOCK);
    if (!OURS.add(lock)) {
      return Attendance.of(Presence.ANOTHER);
    }
    try {
      Attendance attendance = locked(lock);
      if (attendance.presence() != Presence.ALONE) {
        OURS.remove(lock);
      }
      return attendance;
    } catch (IOException | RuntimeException e) {
      OURS.remove(lock);
      throw e;
    }
  }

  private static Attendance locked(Path lock) throws IOException {
    FileChannel channel = FileChannel.open(lock, CREATE, WRITE);
    Presence presence = presence(channel);
    if (presence != Presence.ALONE) {
      channel.close();
      return Attendance.of(presence);
    }
    return new Attendance(
        presence,
        () -> {
          try {
            channel.close();
          } finally {
            OURS.remove(lock);
          }
        });
  }

  private static Presence presence(FileChannel channel) {
    try {
      return channel.tryLock() == null ? Presence.ANOTHER : Presence.ALONE;
    } catch (OverlappingFileLockException e) {
      return Presence.ANOTHER;
    } catch (IOException e) {
      return Presence.UNKNOWN; // a mount without locks
    }
  }

  @Override
  public long newest() throws IOException {
    return LeaseNames.newest(names().stream());
  }

  @Override
  public boolean create(long number, String content) throws IOException {
    try {
      Files.writeString(file(number), content, CREATE_NEW, WRITE);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }

  @Override
  public Option<Written> read(long number) throws IOException {
    try {
      Path file = file(number);
      String content = new String(Files.readAllBytes(file), UTF_8);
      return Option.some(new Written(content, Files.getLastModifiedTime(file).toInstant()));
    } catch (NoSuchFileException e) {
      return Option.none();
    }
  }

  @Override
  public void replace(long number, String content) throws IOException {
    Path writing = folder.resolve(LeaseNames.writing(number));
    Files.writeString(writing, content);
    Files.move(writing, file(number), ATOMIC_MOVE);
  }

  @Override
  public void removeBefore(long number) throws IOException {
    for (String name : names()) {
      if (LeaseNames.isBefore(name, number)) {
        Files.deleteIfExists(folder.resolve(name));
      }
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Path file(long number) {
    return folder.resolve(LeaseNames.name(number));
  }
}
