package org.patronage.bootstrap.architecture.bad.application;

import org.patronage.bootstrap.architecture.bad.adapters.spark.SparkThatKnowsMemory;

/** Bad: a use case that knows its adapter. */
public final class UseCaseOfOneTechnology {
  public SparkThatKnowsMemory store() {
    return new SparkThatKnowsMemory();
  }
}
