package org.patronage.adapters.memory;

import java.util.List;

/** A key of one feed. */
record HistoryKey(String batchCode, List<String> parts) {}
