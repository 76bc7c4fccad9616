package org.patronage.application.backup;

import io.vavr.control.Option;

/**
 * What is to be brought back.
 *
 * @param from a backup's id, none for the newest one
 * @param table a table's name, none for all of them
 */
public record RestoreRequest(Option<String> from, Option<String> table) {}
