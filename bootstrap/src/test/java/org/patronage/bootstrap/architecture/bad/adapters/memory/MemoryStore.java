package org.patronage.bootstrap.architecture.bad.adapters.memory;

/** Good by itself. */
public final class MemoryStore {}
