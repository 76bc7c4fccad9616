package org.patronage.domain.masking;

import java.math.BigInteger;

/**
 * Arranges the texts of n decimal digits anew, by a key: a Feistel network of two halves (of which
 * the right one has a digit more where n is odd), ten rounds, HMAC-SHA256 as the round function; in
 * the manner of FF1 of NIST SP 800-38G. Every round can be undone, so no two texts become one.
 */
final class DigitPermutation {
  private static final int ROUNDS = 10;

  private final KeyedDigest digest;

  DigitPermutation(KeyedDigest digest) {
    this.digest = digest;
  }

  /**
   * Another text of as many digits.
   *
   * @param tweak tells permutations of one key apart
   * @param digits ASCII digits
   */
  String permute(String tweak, String digits) {
    int middle = digits.length() / 2;
    BigInteger[] halves = {
      number(digits.substring(0, middle)), number(digits.substring(middle)),
    };
    BigInteger[] bounds = {
      BigInteger.TEN.pow(middle), BigInteger.TEN.pow(digits.length() - middle),
    };
    for (int round = 0; round < ROUNDS; round++) {
      int changed = round % 2;
      String seen = "%s|%d|%d|%d".formatted(tweak, digits.length(), round, halves[1 - changed]);
      halves[changed] =
          halves[changed].add(digest.number(seen, bounds[changed])).mod(bounds[changed]);
    }
    return text(halves[0], middle) + text(halves[1], digits.length() - middle);
  }

  private static BigInteger number(String digits) {
    return digits.isEmpty() ? BigInteger.ZERO : new BigInteger(digits);
  }

  private static String text(BigInteger number, int length) {
    String digits = length == 0 ? "" : number.toString();
    return "0".repeat(length - digits.length()) + digits;
  }
}
