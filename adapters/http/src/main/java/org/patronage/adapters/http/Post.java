package org.patronage.adapters.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.patronage.application.run.Notice;

/** One notice as one request, which can be tried more than once. */
record Post(HttpClient client, HttpRequest request) {

  /**
   * The request, prepared; nothing is sent.
   *
   * @param timeout of each try
   * @throws java.io.UncheckedIOException if the machine has no means left to connect
   */
  static Post of(Notice notice, Webhook webhook, Duration timeout) {
    HttpRequest request =
        HttpRequest.newBuilder(webhook.url())
            .timeout(timeout)
            .header("Content-Type", "application/json; charset=utf-8")
            .header("Idempotency-Key", URLEncoder.encode(notice.runId(), StandardCharsets.UTF_8))
            .POST(BodyPublishers.ofString(NoticeBody.json(notice), StandardCharsets.UTF_8))
            .build();
    return new Post(plainClient(), request);
  }

  /** HTTP 1.1, as 2 would ask a plain receiver to upgrade; follows no redirect. */
  private static HttpClient plainClient() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .build();
  }

  /**
   * Tries once. The answer's body is not read: it could last longer than the timeout.
   *
   * @throws InterruptedException if the thread is to stop
   */
  Answer attempt() throws InterruptedException {
    try {
      HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
      response.body().close();
      return Answer.of(response.statusCode(), response.headers());
    } catch (IOException failure) {
      return Answer.none(failure);
    }
  }
}
