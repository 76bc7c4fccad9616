package org.patronage.domain.quality;

import io.vavr.control.Option;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Locale;
import org.patronage.domain.InvalidRequestException;
import org.patronage.domain.feed.LineCounts;

/**
 * When a file has too many rejected lines to be applied (RULES 5): more than {@code lines} of them,
 * and more than {@code share} of all its lines.
 *
 * @param share from 0 to 1
 * @param lines a count
 */
public record RejectionThreshold(double share, long lines) implements Serializable {
  /** What holds unless configured: 5 % and more than 20 lines. */
  public static final RejectionThreshold STANDARD = new RejectionThreshold(0.05, 20);

  public RejectionThreshold {
    if (!(share >= 0 && share <= 1) || lines < 0) {
      throw new InvalidRequestException("a rejection share lies from 0 to 1, lines from 0 up");
    }
  }

  /** Why a file with these counts is held, none where it may be applied. */
  public Option<String> holds(LineCounts counts) {
    boolean over = counts.rejected() > lines && isOverShare(counts);
    return Option.when(over, () -> reason(counts));
  }

  /** In decimal: 29 of 100 lines are not more than a share of 0.29. */
  private boolean isOverShare(LineCounts counts) {
    BigDecimal allowed = BigDecimal.valueOf(share).multiply(BigDecimal.valueOf(counts.read()));
    return BigDecimal.valueOf(counts.rejected()).compareTo(allowed) > 0;
  }

  private String reason(LineCounts counts) {
    return String.format(
        Locale.ROOT,
        "%d of %d lines break a rule, more than %d lines and %.1f %%",
        counts.rejected(),
        counts.read(),
        lines,
        share * 100);
  }
}
