package org.patronage.domain.quality;

import io.vavr.control.Option;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.patronage.domain.InvalidRequestException;
import org.patronage.domain.history.Tally;

/**
 * When a file would change too much of its feed's history to be applied without somebody's word:
 * more than {@code rows} active rows, and more than {@code share} of them. Who is new is no change,
 * nor is what PT leads to, and where there are no active rows yet, there is nothing to guard.
 *
 * @param share from 0 to 1; at 1 no file is held
 * @param rows a count
 */
public record MassChange(double share, long rows) implements Serializable {
  /** What holds unless configured: half of the active rows and more than 1,000. */
  public static final MassChange STANDARD = new MassChange(0.5, 1000);

  public MassChange {
    if (!(share >= 0 && share <= 1) || rows < 0) {
      throw new InvalidRequestException("a share of rows lies from 0 to 1, rows from 0 up");
    }
  }

  /**
   * Why a file with this effect is held, none where it may be applied.
   *
   * @param planned what it would do
   * @param active the feed's active rows before it; asked for only above {@code rows}
   */
  public Option<String> holds(Tally planned, LongSupplier active) {
    long touched = touched(planned);
    return Option.when(touched > rows, active::getAsLong)
        .filter(before -> isOverShare(touched, before))
        .map(before -> reason(touched, before));
  }

  /** A changed row is an expired one too, so the two are not added up. */
  private static long touched(Tally planned) {
    return Math.max(planned.changed(), planned.expired() - planned.ptDriven());
  }

  private boolean isOverShare(long touched, long active) {
    BigDecimal allowed = BigDecimal.valueOf(share).multiply(BigDecimal.valueOf(active));
    return active > 0 && share < 1 && BigDecimal.valueOf(touched).compareTo(allowed) > 0;
  }

  private String reason(long touched, long active) {
    return String.format(
        Locale.ROOT,
        "it would change or expire %d of %d active rows, more than %d rows and %.1f %%",
        touched,
        active,
        rows,
        share * 100);
  }
}
