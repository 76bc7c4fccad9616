package org.patronage.domain.quality;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Locale;
import org.patronage.domain.InvalidRequestException;
import org.patronage.domain.feed.LineCounts;

/**
 * When a file is so much smaller than those before it that it may have been cut off: less than
 * {@code share} of the median of the last {@value #FILES}, where that is more than {@code lines}.
 * Before so many files nobody knows what is usual: a feed begins with everybody and goes on with
 * portions. A file without lines is taken, and changes nobody (RULES 5).
 *
 * @param share from 0 to 1; at 0 no file is held
 * @param lines a count
 */
public record ShrunkenFile(double share, long lines) implements Serializable {
  /** What holds unless configured: a tenth of more than 1,000 lines. */
  public static final ShrunkenFile STANDARD = new ShrunkenFile(0.1, 1000);

  /** How many files say what is usual. */
  public static final int FILES = 10;

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  public ShrunkenFile {
    if (!(share >= 0 && share <= 1) || lines < 0) {
      throw new InvalidRequestException("a share of lines lies from 0 to 1, lines from 0 up");
    }
  }

  /**
   * Why a file with these counts is held, none where it may be applied.
   *
   * @param before the lines read of the last files before it, {@value #FILES} at most, in any order
   */
  public Option<String> holds(LineCounts counts, Seq<Long> before) {
    return Option.when(counts.read() > 0 && before.size() >= FILES, () -> median(before))
        .filter(usual -> usual.compareTo(BigDecimal.valueOf(lines)) > 0)
        .filter(usual -> isUnderShare(counts.read(), usual))
        .map(usual -> reason(counts.read(), usual));
  }

  private static BigDecimal median(Seq<Long> before) {
    Seq<Long> sorted = before.sorted();
    long lower = sorted.get((sorted.size() - 1) / 2);
    long upper = sorted.get(sorted.size() / 2);
    return BigDecimal.valueOf(lower).add(BigDecimal.valueOf(upper)).divide(TWO);
  }

  private boolean isUnderShare(long read, BigDecimal usual) {
    return BigDecimal.valueOf(read).compareTo(BigDecimal.valueOf(share).multiply(usual)) < 0;
  }

  private String reason(long read, BigDecimal usual) {
    return String.format(
        Locale.ROOT,
        "it has %d lines, less than %.1f %% of %s, the median of the %d files before it",
        read,
        share * 100,
        usual.toPlainString(),
        FILES);
  }
}
