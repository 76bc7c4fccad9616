package org.patronage.bootstrap.architecture.bad.adapters.spark;

/** Bad: a name that says nothing. */
public final class StoreManager {}
