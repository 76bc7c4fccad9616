package org.patronage.application.undo;

import io.vavr.collection.Set;
import io.vavr.control.Option;
import org.patronage.application.delivery.Receipt;

/**
 * A file that is to be taken back.
 *
 * @param file its name, or {@code NAME@SHA} with the beginning of its SHA-256 where several had it
 * @param replacement the name of a landed file that takes its place, none where nothing does
 * @param accepted names of replacements that are applied though a guard would hold them
 * @param by who asks for it, and why; goes into the ledger, so it names no person of a feed
 */
public record UndoRequest(
    String file, Option<String> replacement, Set<String> accepted, String by, Receipt receipt) {

  String note() {
    return replacement
        .map(name -> "undone by %s; %s is in its place".formatted(by, name))
        .getOrElse(() -> "undone by " + by);
  }
}
