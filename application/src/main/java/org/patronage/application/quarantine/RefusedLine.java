package org.patronage.application.quarantine;

import io.vavr.control.Option;
import org.patronage.domain.quality.LineStatus;

/**
 * A line of the quarantine, with what it says; for the eyes of whoever asked, never for a log.
 *
 * @param line its number in the file, none where a version did not fit into an export
 * @param text as it was sent, none where it is not kept, as in a masked copy
 * @param decision who decided about it and why, none where it is open
 */
public record RefusedLine(
    String feed,
    String file,
    Option<Long> line,
    String rules,
    LineStatus status,
    Option<String> text,
    Option<Decision> decision) {}
