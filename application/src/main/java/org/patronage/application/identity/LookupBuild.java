package org.patronage.application.identity;

import java.time.LocalDate;

/**
 * What a lookup was built from.
 *
 * @param builtOn the date of the run's clock
 * @param sources the state of the MVI sources
 */
public record LookupBuild(LocalDate builtOn, String sources) {}
