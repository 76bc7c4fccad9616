package org.patronage.adapters.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patronage.adapters.http.Receiver.Reply;

class SecrecyTest {

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
      CompletableFuture<Void> babble = CompletableFuture.runAsync(() -> babble(server));
      URI url = URI.create("http://localhost:" + server.getLocalPort() + "/secret-path");
      String log =
          Sending.of(Sending.NOTICE, new Webhook(url), new Patience(Duration.ofSeconds(10), 0))
              .log();
      babble.join();
      assertKeepsSecrets(log);
      assertTrue(log.contains("no answer ("), log);
    }
  }

  private static void babble(ServerSocket server) {
    try (Socket socket = server.accept();
        OutputStream answer = socket.getOutputStream()) {
      answer.write("secret-answer\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
