package org.patronage.application.run;

/** Tells somebody that a run needs them. */
public interface Notices {

  /** Passes a notice on, or logs why it could not; never throws, so that no run fails by it. */
  void send(Notice notice);

  /** Tells nobody. */
  static Notices none() {
    return notice -> {};
  }
}
