package org.patronage.adapters.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patronage.adapters.http.Receiver.Reply;

@Timeout(20)
class SecrecyTest {
  private static final Patience ONE_TRY = new Patience(Duration.ofSeconds(10), 0);

  private static void assertKeepsSecrets(String log) {
    assertTrue(log.contains("run-1"), log);
    assertFalse(log.contains("secret"), log);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 302, 400, 503})
  void theLogShowsNeitherPathNorQueryNorWhatWasAnswered(int status) {
    Reply talkative =
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/secret-place");
          exchange.sendResponseHeaders(status, 0);
          exchange.getResponseBody().write("secret-answer".getBytes(StandardCharsets.UTF_8));
        };
    try (Receiver receiver = Receiver.replying(talkative)) {
      assertKeepsSecrets(Sending.of(Sending.NOTICE, receiver.webhook()).log());
    }
  }

  @Test
  void norDoesItQuoteAnAnswerThatIsNoHttp() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Socket> babbled = CompletableFuture.supplyAsync(() -> babble(server));
      URI url = URI.create("http://localhost:" + server.getLocalPort() + "/secret-path");
      String log = Sending.of(Sending.NOTICE, new Webhook(url), ONE_TRY).log();
      babbled.join().close();
      assertKeepsSecrets(log);
      assertTrue(log.contains("no answer (ProtocolException)"), log);
    }
  }

  /** Left open, since a client that is hung up on may not see the answer. */
  private static Socket babble(ServerSocket server) {
    try {
      Socket socket = server.accept();
      socket.getInputStream().read();
      socket.getOutputStream().write("secret-answer\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
