package org.patronage.application.delivery;

import io.vavr.control.Option;

/**
 * A file to be taken back.
 *
 * @param file its ledger entry
 * @param replacement the name of the landed file that takes its place, none where nothing does
 * @param note who takes it back, and why
 */
public record Withdrawal(LedgerEntry file, Option<String> replacement, String note) {}
