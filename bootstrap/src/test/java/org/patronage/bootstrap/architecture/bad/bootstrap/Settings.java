package org.patronage.bootstrap.architecture.bad.bootstrap;

/** Good by itself. */
public final class Settings {}
