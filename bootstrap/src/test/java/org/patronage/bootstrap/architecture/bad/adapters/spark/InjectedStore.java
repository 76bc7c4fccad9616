package org.patronage.bootstrap.architecture.bad.adapters.spark;

import com.google.inject.Injector;

/** Bad: an adapter that asks Guice. */
public record InjectedStore(Injector injector) {}
