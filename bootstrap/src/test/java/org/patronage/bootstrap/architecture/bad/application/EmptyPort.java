package org.patronage.bootstrap.architecture.bad.application;

/** Bad: a port that says nothing. */
public interface EmptyPort {}
