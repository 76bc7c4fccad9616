package org.patronage.adapters.spark;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.SparkThrowable;
import org.patronage.application.StorageException;

/**
 * What Spark, Delta and file systems fail with. Their messages may hold values of rows (casts,
 * constraints), so that only the name of the condition is told, and the places that it speaks of.
 */
final class EngineFailure {
  private static final List<String> PLACES =
      List.of("path", "filePath", "fileName", "file", "tableName", "relationName");

  private EngineFailure() {}

  /** Whether the outside failed, and nobody has said so yet; a programmer's mistake is none. */
  static boolean isOne(Exception failure) {
    boolean ours =
        failure instanceof StorageException
            || failure instanceof IllegalArgumentException
            || failure instanceof IllegalStateException;
    return failure instanceof SparkThrowable
        || (!ours && causes(failure).anyMatch(EngineFailure::isOutside));
  }

  private static boolean isOutside(Throwable cause) {
    return cause instanceof SparkThrowable || cause instanceof IOException;
  }

  /** The innermost condition with its places, or the type of the first cause without one. */
  static String words(Exception failure) {
    return causes(failure)
        .filter(cause -> cause instanceof SparkThrowable named && named.getCondition() != null)
        .map(SparkThrowable.class::cast)
        .reduce((outer, inner) -> inner)
        .map(EngineFailure::words)
        .orElseGet(
            () -> causes(failure).reduce((outer, inner) -> inner).get().getClass().getName());
  }

  private static String words(SparkThrowable named) {
    String places =
        named.getMessageParameters().entrySet().stream()
            .filter(parameter -> PLACES.contains(parameter.getKey()))
            .sorted(Comparator.comparing(parameter -> PLACES.indexOf(parameter.getKey())))
            .map(Map.Entry::getValue)
            .distinct()
            .collect(Collectors.joining(" "));
    return (named.getCondition() + " " + places).strip();
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(50);
  }
}
