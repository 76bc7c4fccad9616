package org.patronage.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of an export directory. */
final class Exports {
  private Exports() {}

  /** Every file by its name, hidden ones included; a character a byte. */
  static Map<String, String> in(Path folder) {
    Map<String, String> files = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path file : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
          files.put(
              folder.relativize(file).toString(), new String(Files.readAllBytes(file), ISO_8859_1));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }
}
