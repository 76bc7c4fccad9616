package org.patronage.application.dmdc;

import io.vavr.collection.Set;
import io.vavr.control.Option;
import org.patronage.application.delivery.Receipt;
import org.patronage.domain.dmdc.DmdcFile;
import org.patronage.domain.dmdc.ExportWindow;

/**
 * A file for DMDC, from its preparation on.
 *
 * @param receipt the run that prepared it, and its clock
 * @param window the event times that it covers, none for a backfill
 * @param deliveries ids of the deliveries whose late versions were looked at: a later export does
 *     not look at them again, unless they are taken again
 */
public record Extract(
    DmdcFile file,
    ExtractKind kind,
    ExtractStatus status,
    Receipt receipt,
    Option<ExportWindow> window,
    Set<String> deliveries,
    ExtractCounts counts) {

  /** The same, further on. */
  public Extract as(ExtractStatus other) {
    return new Extract(file, kind, other, receipt, window, deliveries, counts);
  }
}
