package org.patronage.application.identity;

/**
 * Where the Master Veteran Index lies (RULES 2): folders, each of Parquet or of CSV files with a
 * header; or single CSV files.
 */
public record MviLocations(String associations, String persons, String institutions) {}
