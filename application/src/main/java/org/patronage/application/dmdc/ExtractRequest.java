package org.patronage.application.dmdc;

import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import org.patronage.application.delivery.Receipt;
import org.patronage.domain.calendar.RunClock;
import org.patronage.domain.dmdc.DmdcFile;
import org.patronage.domain.dmdc.EdipiBackfill;
import org.patronage.domain.dmdc.ExportSelection;
import org.patronage.domain.dmdc.ExportWindow;

/** Which versions are to go into which file. */
public sealed interface ExtractRequest {
  DmdcFile file();

  Receipt receipt();

  /** The extract that answers it. */
  Extract prepared(ExtractCounts counts);

  /**
   * Versions by their event time, and late ones.
   *
   * @param news which versions before the window are looked at, too
   * @param deliveries see {@link Extract#deliveries()}
   */
  record OfVersions(
      DmdcFile file,
      ExtractKind kind,
      Receipt receipt,
      ExportSelection selection,
      News news,
      Set<String> deliveries)
      implements ExtractRequest {

    /** Some days again, as their versions stand now. */
    static OfVersions again(ExportWindow window, Receipt receipt) {
      return new OfVersions(
          DmdcFile.again(new RunClock(window.from()).today(), new RunClock(window.until()).today()),
          ExtractKind.REPEAT,
          receipt,
          ExportSelection.of(window, receipt.clock()),
          News.NONE,
          HashSet.empty());
    }

    @Override
    public Extract prepared(ExtractCounts counts) {
      return new Extract(
          file,
          kind,
          ExtractStatus.PREPARED,
          receipt,
          Option.some(selection.window()),
          deliveries,
          counts);
    }
  }

  /** Versions without an EDIPI whose ICN has one in the lookup. */
  record OfMissingEdipis(DmdcFile file, Receipt receipt, EdipiBackfill rule)
      implements ExtractRequest {
    @Override
    public Extract prepared(ExtractCounts counts) {
      return new Extract(
          file,
          ExtractKind.EDIPI_BACKFILL,
          ExtractStatus.PREPARED,
          receipt,
          Option.none(),
          HashSet.empty(),
          counts);
    }
  }
}
