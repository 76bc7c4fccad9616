package org.patronage.domain.masking;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vavr.control.Either;
import java.io.Serializable;

/** The secret that masks depend on. Nothing that can be printed shows it. */
public final class MaskingKey implements Serializable {
  /** Bytes that a key has at least; as many as the digest that it is used with. */
  public static final int LENGTH = 32;

  private static final long serialVersionUID = 1L;

  private final byte[] bytes;

  private MaskingKey(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * A key from its text, of which every byte in UTF-8 counts.
   *
   * @return the key, or what is wrong with the text, in words that do not show it
   */
  public static Either<String, MaskingKey> parse(String text) {
    byte[] bytes = text.strip().getBytes(UTF_8);
    return bytes.length < LENGTH
        ? Either.left("has fewer than " + LENGTH + " bytes")
        : Either.right(new MaskingKey(bytes));
  }

  byte[] bytes() {
    return bytes.clone();
  }
}
