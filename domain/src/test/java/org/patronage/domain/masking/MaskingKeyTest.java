package org.patronage.domain.masking;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MaskingKeyTest {
  private static final String SECRET = "5ecre7-5ecre7-5ecre7-5ecre7-5ecr";

  @Test
  void a_key_of_32_bytes_will_do_and_a_shorter_one_will_not() {
    assertTrue(MaskingKey.parse(SECRET).isRight());
    assertTrue(MaskingKey.parse("é".repeat(16)).isRight());
    assertTrue(MaskingKey.parse(SECRET.substring(1)).isLeft());
    assertTrue(MaskingKey.parse(SECRET.substring(1) + "\n").isLeft());
    assertTrue(MaskingKey.parse("").isLeft());
  }

  @Test
  void nothing_that_is_said_of_a_key_shows_it() {
    assertFalse(MaskingKey.parse(SECRET).toString().contains("5ecre7"));
    assertFalse(MaskingKey.parse("5ecre7").getLeft().contains("5ecre7"));
  }
}
