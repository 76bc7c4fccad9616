package org.patronage.bootstrap.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.patronage.application.run.Notice;
import org.patronage.application.run.RunStatus;
import org.patronage.bootstrap.config.ConfigurationLoader;
import org.patronage.bootstrap.config.PatronageConfig;

class NoticesTest {
  private static final Notice NOTICE =
      new Notice(
          "run-1",
          Instant.EPOCH,
          "update",
          RunStatus.FAILED,
          "no",
          HashMap.empty(),
          HashMap.empty());

  private static PatronageConfig.Notices configured(String... overrides) {
    return new ConfigurationLoader(Map.of()).load(Option.none(), List.of(overrides)).notices();
  }

  @Test
  void aWebhookOfTheConfigurationIsTold() throws IOException {
    Queue<String> bodies = new ConcurrentLinkedQueue<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/hook",
        exchange -> {
          bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    try {
      String url = "http://localhost:" + server.getAddress().getPort() + "/hook";
      Locations.notices(configured("notices.webhook=" + url)).send(NOTICE);
    } finally {
      server.stop(0);
    }
    assertEquals(1, bodies.size());
    assertTrue(bodies.peek().contains("\"run_id\":\"run-1\""));
  }

  @Test
  void withoutAWebhookNobodyIsToldAndNothingGoesWrong() {
    Locations.notices(configured()).send(NOTICE);
  }
}
