package org.patronage.bootstrap.architecture.bad.adapters.spark;

import org.patronage.bootstrap.architecture.bad.adapters.memory.MemoryStore;

/** Bad: an adapter that uses another one. */
public final class SparkThatKnowsMemory {
  public MemoryStore store() {
    return new MemoryStore();
  }
}
