package org.patronage.bootstrap.interruption;

/** The same of a first run, which makes every table. */
class EveryFirstBoundaryTest extends EveryBoundaryTest {
  @Override
  boolean isFirst() {
    return true;
  }
}
