package org.patronage.adapters.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Hadoop's own local file system does is what is expected; it may start processes for it. */
class JavaFileSystemTest {
  private static final URI LOCAL = URI.create("file:///");
  private static final FsPermission OURS = new FsPermission("640");

  @TempDir private java.nio.file.Path folder;

  private final FileSystem files = started(new JavaFileSystem());
  private final FileSystem hadoops = started(new LocalFileSystem());

  @Test
  void a_file_and_a_folder_get_the_permissions_that_hadoop_gives() throws IOException {
    files.create(path("ours")).close();
    hadoops.create(path("hadoops")).close();
    files.mkdirs(path("our-folder"));
    hadoops.mkdirs(path("hadoops-folder"));
    assertEquals(permissions("hadoops"), permissions("ours"));
    assertEquals(permissions("hadoops-folder"), permissions("our-folder"));
    assertEquals(permissions(".hadoops.crc"), permissions(".ours.crc"));
  }

  @Test
  void what_is_told_of_a_file_is_what_hadoop_tells() throws IOException {
    files.create(path("file")).close();
    files.setPermission(path("file"), OURS);
    files.mkdirs(path("folder"), new FsPermission("750"));
    for (String name : List.of("file", "folder")) {
      List<Object> expected = told(hadoops.getFileStatus(path(name)));
      assertEquals(expected, told(files.getFileStatus(path(name))));
      assertEquals(expected, told(files.getFileLinkStatus(path(name))));
    }
    assertEquals(OURS, files.getFileStatus(path("file")).getPermission());
  }

  @Test
  void a_folder_keeps_its_group_for_its_files_and_tells_that_only_owners_remove()
      throws IOException {
    for (FileSystem system : List.of(files, hadoops)) {
      Files.setAttribute(Files.createDirectories(folder.resolve("shared")), "unix:mode", 02775);
      system.setPermission(path("shared"), new FsPermission("1750"));
      assertEquals(03750, (int) Files.getAttribute(folder.resolve("shared"), "unix:mode") & 07777);
      assertEquals("rwxr-x--T", files.getFileStatus(path("shared")).getPermission().toString());
    }
  }

  @Test
  void a_link_is_told_as_hadoop_tells_it() throws IOException {
    Files.createSymbolicLink(folder.resolve("link"), Files.createFile(folder.resolve("file")));
    assertEquals(
        told(hadoops.getFileLinkStatus(path("link"))), told(files.getFileLinkStatus(path("link"))));
  }

  @Test
  void what_is_not_there_is_not_found() {
    assertThrows(FileNotFoundException.class, () -> files.getFileStatus(path("nothing")));
    assertThrows(FileNotFoundException.class, () -> files.getFileLinkStatus(path("nothing")));
  }

  @Test
  void the_newer_interface_replaces_a_file_and_its_checksums() throws IOException {
    FileContext context = newer();
    for (String text : List.of("first", "second")) {
      Path beside = path("beside");
      try (var out = context.create(beside, EnumSet.of(CreateFlag.CREATE))) {
        out.writeBytes(text);
      }
      context.rename(beside, path("file"), Options.Rename.OVERWRITE);
    }
    try (var in = files.open(path("file"))) { // which compares the checksums
      assertEquals("second", new String(in.readAllBytes(), UTF_8));
    }
    assertEquals("rw-r--r--", permissions("file"));
  }

  @Test
  void it_is_what_a_session_has_that_is_started_here() throws IOException {
    HadoopFiles session = SparkEngine.of(SparkTechnology.LOCAL.spark()).files();
    assertInstanceOf(JavaFileSystem.class, session.system(path("file")));
  }

  private static List<Object> told(FileStatus file) {
    return List.of(
        file.getPath(),
        file.getLen(),
        file.isDirectory(),
        file.isSymlink(),
        file.getModificationTime(),
        file.getAccessTime(),
        file.getOwner(),
        file.getGroup(),
        file.getPermission());
  }

  private String permissions(String name) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
  }

  private Path path(String name) {
    return new Path(folder.resolve(name).toUri());
  }

  private static FileContext newer() throws IOException {
    Configuration configuration = new Configuration(false);
    configuration.set("fs.AbstractFileSystem.file.impl", JavaLocalFs.class.getName());
    return FileContext.getFileContext(LOCAL, configuration);
  }

  private static FileSystem started(FileSystem files) {
    try {
      files.initialize(LOCAL, new Configuration(false));
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
