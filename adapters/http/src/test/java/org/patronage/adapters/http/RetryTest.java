package org.patronage.adapters.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.patronage.adapters.http.Receiver.status;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patronage.adapters.http.Receiver.Reply;

@Timeout(20)
class RetryTest {
  private static final Reply NEVER = exchange -> Thread.sleep(60_000);
  private static final Reply ENDLESS =
      exchange -> {
        exchange.sendResponseHeaders(200, 1_000);
        exchange.getResponseBody().flush();
        Thread.sleep(60_000);
      };
  private static final Patience SHORT = new Patience(Duration.ofMillis(300), 1);

  private static Seq<Duration> seconds(long... lengths) {
    return List.ofAll(lengths).map(Duration::ofSeconds);
  }

  private static void assertSays(String expected, String log) {
    assertTrue(log.contains(expected), () -> expected + "\nis not in\n" + log);
  }

  @Test
  void aReceiverThatIsNotReadyIsTriedAgainUntilItIs() {
    try (Receiver receiver = Receiver.replying(status(503), status(503), status(200))) {
      Sending sending = Sending.of(Sending.NOTICE, receiver.webhook());
      assertEquals(3, receiver.received().size());
      assertEquals(1, receiver.received().map(Receiver.Received::body).distinct().size());
      assertEquals(seconds(1, 2), sending.pauses());
      assertSays("was delivered", sending.log());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503, 504})
  void aReceiverThatIsNeverReadyIsGivenUpAfterTheRetries(int status) {
    try (Receiver receiver = Receiver.replying(status(status))) {
      Sending sending = Sending.of(Sending.NOTICE, receiver.webhook());
      assertEquals(4, receiver.received().size());
      assertEquals(seconds(1, 2, 4), sending.pauses());
      assertSays("WARN", sending.log());
      assertSays(
          "The notice of run run-1 was not delivered to http://localhost: it answered "
              + status
              + ", tries: 4. Check notices.webhook",
          sending.log());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 407, 410, 422})
  void aRefusalIsNotTriedAgain(int status) {
    try (Receiver receiver = Receiver.replying(status(status))) {
      Sending sending = Sending.of(Sending.NOTICE, receiver.webhook());
      assertEquals(1, receiver.received().size());
      assertSays("it answered " + status + ", tries: 1", sending.log());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void aRedirectIsNotFollowed(int status) {
    try (Receiver elsewhere = Receiver.replying(status(200));
        Receiver receiver =
            Receiver.replying(
                exchange -> {
                  exchange.getResponseHeaders().set("Location", elsewhere.root() + "/secret-place");
                  exchange.sendResponseHeaders(status, -1);
                })) {
      Sending sending = Sending.of(Sending.NOTICE, receiver.webhook());
      assertEquals(1, receiver.received().size());
      assertEquals(0, elsewhere.received().size());
      assertSays("it answered " + status + ", which is not followed, tries: 1", sending.log());
    }
  }

  @ParameterizedTest
  @CsvSource({"7,7", "0,1", "3600,30", "soon,1", "'Fri, 03 Jan 2025 15:00:00 GMT',1"})
  void aPauseThatTheReceiverAsksForIsTakenWithinReason(String asked, long taken) {
    Reply later =
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", asked);
          exchange.sendResponseHeaders(429, -1);
        };
    try (Receiver receiver = Receiver.replying(later, status(200))) {
      assertEquals(seconds(taken), Sending.of(Sending.NOTICE, receiver.webhook()).pauses());
    }
  }

  @Test
  void whereNobodyListensItIsTriedAgainAndGivenUp() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    Sending sending =
        Sending.of(Sending.NOTICE, new Webhook(URI.create("http://localhost:" + free + "/")));
    assertEquals(3, sending.pauses().size());
    assertSays("no answer (ConnectException", sending.log());
    assertSays("tries: 4", sending.log());
  }

  @Test
  void aReceiverThatHangsUpIsTriedAgain() {
    try (Receiver receiver = Receiver.replying(exchange -> {}, status(200))) {
      Sending sending = Sending.of(Sending.NOTICE, receiver.webhook());
      assertEquals(2, receiver.received().size());
      assertSays("was delivered", sending.log());
    }
  }

  @Test
  void aReceiverThatNeverAnswersIsGivenUpAfterTheTimeout() {
    try (Receiver receiver = Receiver.replying(NEVER)) {
      Sending sending = Sending.of(Sending.NOTICE, receiver.webhook(), SHORT);
      assertEquals(2, receiver.received().size());
      assertSays("no answer (HttpTimeoutException), tries: 2", sending.log());
    }
  }

  @Test
  void anAnswerThatNeverEndsCountsByItsStatus() {
    try (Receiver receiver = Receiver.replying(ENDLESS)) {
      Sending sending = Sending.of(Sending.NOTICE, receiver.webhook(), SHORT);
      assertEquals(1, receiver.received().size());
      assertSays("was delivered", sending.log());
    }
  }

  @Test
  void withoutRetriesThereIsOneTry() {
    try (Receiver receiver = Receiver.replying(status(503))) {
      Sending.of(Sending.NOTICE, receiver.webhook(), new Patience(Duration.ofSeconds(10), 0));
      assertEquals(1, receiver.received().size());
    }
  }
}
