package org.patronage.domain.quality;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.io.Serializable;
import org.patronage.domain.feed.LineCounts;

/** What holds a file until somebody accepts or corrects it. */
public record Guards(RejectionThreshold rejection, MassChange changed, ShrunkenFile shrunk)
    implements Serializable {
  /** What holds unless configured. */
  public static final Guards STANDARD =
      new Guards(RejectionThreshold.STANDARD, MassChange.STANDARD, ShrunkenFile.STANDARD);

  /** Those of a delivery that nothing holds. */
  public static final Guards NONE =
      new Guards(
          new RejectionThreshold(1, Long.MAX_VALUE),
          new MassChange(1, Long.MAX_VALUE),
          new ShrunkenFile(0, Long.MAX_VALUE));

  /** Those of what comes before all files, and is to be compared with none. */
  public Guards ofLinesAlone() {
    return new Guards(rejection, NONE.changed, NONE.shrunk);
  }

  /** Why a file that has been read is held, as {@link ShrunkenFile#holds}. */
  public Option<String> holdsRead(LineCounts counts, Seq<Long> before) {
    return rejection.holds(counts).orElse(() -> shrunk.holds(counts, before));
  }
}
