package org.patronage.application.identity;

import io.vavr.control.Option;

/**
 * Where the PT tables lie (RULES 2): Delta tables, or folders of CSV files with a header, or single
 * CSV files.
 *
 * @param seed the legacy one, where there is one
 */
public record PtLocations(Option<String> seed, String current) {}
