package org.patronage.domain.masking;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;
import org.patronage.domain.feed.Digits;

/**
 * Replaces identifiers by others that nobody has, or somebody else: the same kind and text always
 * by the same mask, two texts never by one. For one thread.
 */
public final class Masking {
  /** What the mask of a text begins with that is more than digits. */
  private static final String OTHER = "X";

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private final KeyedDigest digest;
  private final DigitPermutation permutation;

  public Masking(MaskingKey key) {
    this.digest = new KeyedDigest(key);
    this.permutation = new DigitPermutation(digest);
  }

  /**
   * The mask of an identifier. Digits stay digits, as many as they are; zeros in front stay, and
   * nothing else becomes one, so that identifiers that are one number stay one number. Any other
   * text becomes {@code X} and three digits for each of its bytes; an empty one stays.
   */
  public String mask(IdentifierKind kind, String text) {
    if (text.isEmpty()) {
      return text;
    }
    return Digits.only(text) ? ofDigits(kind, text) : ofText(kind, text);
  }

  /**
   * A text with each SHA-256 in it, in lower-case hexadecimal, replaced by the one that the key
   * makes of it. Of a content that can be guessed the first one tells what it was, to whoever tries
   * them all; the second one does not, without the key.
   */
  public String digests(String text) {
    return SHA256.matcher(text).replaceAll(found -> digest.hex(found.group()));
  }

  private String ofDigits(IdentifierKind kind, String digits) {
    int zeros = zeros(digits);
    String significant = digits.substring(zeros);
    if (significant.isEmpty()) {
      return digits;
    }
    do { // walks on along the cycle; comes back to the first one at the latest, which has no zero
      significant = permutation.permute(kind.name(), significant);
    } while (significant.startsWith("0"));
    return digits.substring(0, zeros) + significant;
  }

  private String ofText(IdentifierKind kind, String text) {
    StringBuilder digits = new StringBuilder();
    for (byte one : text.getBytes(UTF_8)) {
      digits.append("%03d".formatted(Byte.toUnsignedInt(one)));
    }
    return OTHER + permutation.permute(kind.name() + " text", digits.toString());
  }

  private static int zeros(String digits) {
    int zeros = 0;
    while (zeros < digits.length() && digits.charAt(zeros) == '0') {
      zeros++;
    }
    return zeros;
  }
}
