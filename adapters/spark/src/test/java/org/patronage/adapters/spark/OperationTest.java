package org.patronage.adapters.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.patronage.application.StorageException;

class OperationTest {
  private static final Operation READ = new Operation("read the source", "/mvi/psa", "Look at it.");

  @Test
  void what_spark_fails_with_is_told_by_its_condition_and_no_value_of_a_row() {
    StorageException failure =
        assertThrows(
            StorageException.class,
            () ->
                READ.answer(
                    () ->
                        SparkTechnology.LOCAL
                            .spark()
                            .sql("SELECT CAST(concat('1000000011', 'V') AS INT)")
                            .collectAsList()));
    assertEquals(
        "Cannot read the source /mvi/psa: CAST_INVALID_INPUT. Look at it.", failure.getMessage());
  }

  @Test
  void a_file_system_that_fails_is_told_by_the_type_of_the_failure() {
    StorageException failure =
        assertThrows(
            StorageException.class,
            () ->
                READ.perform(
                    () -> {
                      throw new UncheckedIOException(new IOException("1000000011"));
                    }));
    assertEquals(
        "Cannot read the source /mvi/psa: java.io.IOException. Look at it.", failure.getMessage());
  }

  @Test
  void what_has_been_told_is_not_told_again() {
    StorageException told = new StorageException("The inner one failed", "Look there.");
    assertSame(told, thrown(told));
  }

  @Test
  void a_programmers_mistake_leaves_as_it_is() {
    IllegalStateException mistake = new IllegalStateException("never", new IOException());
    assertSame(mistake, thrown(mistake));
  }

  private static Throwable thrown(RuntimeException failure) {
    return assertThrows(
        RuntimeException.class,
        () ->
            READ.perform(
                () -> {
                  throw failure;
                }));
  }
}
