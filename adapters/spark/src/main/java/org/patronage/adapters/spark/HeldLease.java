package org.patronage.adapters.spark;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Timer;
import java.util.TimerTask;
import org.patronage.application.run.RunLease;
import org.patronage.domain.run.Lease;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A lease in this process's hands, with the heartbeat that keeps it. */
final class HeldLease implements RunLease.Held {
  private static final Logger LOG = LoggerFactory.getLogger(HeldLease.class);

  private final LeaseFiles files;
  private final Attendance attendance;
  private final Operation access;
  private final InstantSource clock;
  private final Timer heart = new Timer("patronage-lease", true);
  private final long number;
  private Lease lease;
  private boolean closed;

  HeldLease(
      LeaseFiles files,
      Attendance attendance,
      Operation access,
      InstantSource clock,
      long number,
      Lease lease) {
    this.files = files;
    this.attendance = attendance;
    this.access = access;
    this.clock = clock;
    this.number = number;
    this.lease = lease;
  }

  /** Lets its owner be heard of from now on. */
  HeldLease beating(Duration every) {
    TimerTask beat =
        new TimerTask() {
          @Override
          public void run() {
            beat();
          }
        };
    heart.schedule(beat, every.toMillis(), every.toMillis());
    return this;
  }

  @Override
  public synchronized boolean renew() {
    return !closed && access.answer(this::renewed);
  }

  /** Who took over between the two looks has seen the lease before it was renewed. */
  private boolean renewed() throws IOException {
    if (files.newest() != number) {
      return false;
    }
    lease = lease.renewed(clock.instant());
    files.replace(number, LeaseText.held(lease));
    return files.newest() == number;
  }

  private synchronized void beat() {
    if (closed) {
      return;
    }
    try {
      if (!renewed()) {
        heart.cancel();
        LOG.error("Run {} was silent for too long: another one has taken its lease", lease.run());
      }
    } catch (IOException | RuntimeException e) { // the next beat tries again
      LOG.warn("The lease of run {} was not renewed: {}", lease.run(), e.getClass().getName());
    }
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      heart.cancel();
      access.perform(this::release);
    }
  }

  private void release() throws IOException {
    try (attendance) {
      if (files.newest() == number) {
        files.replace(number, LeaseText.released(lease));
      }
    }
  }
}
