package org.patronage.adapters.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patronage.domain.InvalidRequestException;

class HadoopFilesTest {

  @ParameterizedTest
  @ValueSource(strings = {"foo:bar", ":bar", "s3:"})
  void what_is_no_path_is_refused_by_its_name(String text) {
    var refusal = assertThrows(InvalidRequestException.class, () -> HadoopFiles.path(text));
    assertTrue(refusal.getMessage().startsWith("'" + text + "' is no path"), refusal::getMessage);
  }

  @Test
  void a_colon_behind_a_slash_is_a_letter_like_others() {
    assertEquals("./foo:bar", HadoopFiles.path("./foo:bar").toString());
  }

  @Test
  void a_volume_is_read_through_its_mount() {
    assertEquals("file:/Volumes/a/b", HadoopFiles.path("/Volumes/a/b").toString());
  }
}
