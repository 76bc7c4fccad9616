package org.patronage.domain.masking;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 as a source of numbers, and of digests; for one thread. */
final class KeyedDigest {
  private static final String ALGORITHM = "HmacSHA256";

  /** Bytes beyond the bound, so that all remainders are as good as equally likely. */
  private static final int MARGIN = 16;

  private final Mac mac;

  KeyedDigest(MaskingKey key) {
    try {
      mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.bytes(), ALGORITHM));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  /** The number that the key makes of a text, from 0 to below {@code bound}. */
  BigInteger number(String text, BigInteger bound) {
    int wanted = bound.bitLength() / Byte.SIZE + MARGIN;
    byte[] bytes = digest(text, 0);
    for (int block = 1; bytes.length < wanted; block++) {
      bytes = joined(bytes, digest(text, block));
    }
    return new BigInteger(1, bytes).mod(bound);
  }

  /**
   * The digest that the key makes of a text, in lower-case hexadecimal; its input is kept apart
   * from those of the numbers, so neither tells of the other.
   */
  String hex(String text) {
    return HexFormat.of().formatHex(mac.doFinal(("digest|" + text).getBytes(UTF_8)));
  }

  private byte[] digest(String text, int block) {
    return mac.doFinal((block + "|" + text).getBytes(UTF_8));
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] all = java.util.Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }
}
