package org.patronage.application.dmdc;

import java.time.Instant;
import org.patronage.domain.dmdc.DmdcFile;

/**
 * A row of {@code dmdc_checkpoint}: up to where DMDC has been told (RULES 3, 11).
 *
 * @param until the end of the export's window, exclusive: its day 00:00 UTC
 * @param records lines of the file
 * @param query the selection in words that can be run again
 */
public record Checkpoint(Instant until, DmdcFile file, long records, String query) {}
