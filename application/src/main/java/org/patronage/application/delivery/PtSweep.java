package org.patronage.application.delivery;

/**
 * Whether persons whom a file does not mention are looked up in the PT sources. Between two changes
 * of these a sweep finds nobody, since every version takes what they say when it is written.
 */
public enum PtSweep {
  DUE,
  NOT_DUE
}
