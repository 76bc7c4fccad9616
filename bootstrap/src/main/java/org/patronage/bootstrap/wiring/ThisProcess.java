package org.patronage.bootstrap.wiring;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.patronage.domain.run.Owner;

/** Who this process is, for those who find its lease. */
final class ThisProcess {
  private ThisProcess() {}

  static Owner owner() {
    return new Owner(System.getProperty("user.name"), host(), ProcessHandle.current().pid());
  }

  /** The machine's name; of one that does not know it, the message that says so, which names it. */
  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return e.getMessage();
    }
  }
}
