package org.patronage.adapters.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.patronage.application.run.Notices;

class InterruptTest {
  private static final Pause STOPPED =
      length -> {
        throw new InterruptedException();
      };

  @Test
  void anInterruptBetweenTwoTriesEndsThemAndStays() {
    try (Receiver receiver = Receiver.replying(Receiver.status(503))) {
      Notices notices = new WebhookNotices(receiver.webhook(), Sending.THREE_RETRIES, STOPPED);
      String log = Sending.logOf(() -> notices.send(Sending.NOTICE));
      assertTrue(Thread.interrupted());
      assertTrue(log.contains("the run was interrupted"), log);
      assertEquals(1, receiver.received().size());
    }
  }

  @Test
  void aThreadThatIsInterruptedAlreadyGivesUpAndStaysSo() {
    try (Receiver receiver = Receiver.replying(Receiver.status(200))) {
      Thread.currentThread().interrupt();
      Sending sending = Sending.of(Sending.NOTICE, receiver.webhook());
      assertTrue(Thread.interrupted());
      assertTrue(sending.log().contains("the run was interrupted"), sending.log());
    }
  }
}
