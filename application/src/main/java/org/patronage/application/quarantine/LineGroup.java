package org.patronage.application.quarantine;

/**
 * Lines of one file that broke the same rules, counted.
 *
 * @param deliveryId the ledger entry of their file
 * @param feed {@code Batch_CD}
 * @param file the last part of the file's URI; of versions that an export refused, its own file
 * @param rules every rule that each of them broke, or why they wait
 * @param waiting accepted records that wait for an identity (RULES 6)
 */
public record LineGroup(
    String deliveryId,
    String feed,
    String file,
    String rules,
    long open,
    long waiting,
    long replayed,
    long discarded) {}
