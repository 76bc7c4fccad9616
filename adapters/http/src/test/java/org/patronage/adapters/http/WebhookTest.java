package org.patronage.adapters.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTest {

  @ParameterizedTest
  @CsvSource({
    "https://hooks.example.org/services/T1/secret, https://hooks.example.org",
    "http://localhost:8080/x?token=secret, http://localhost",
    "HTTPS://hooks.example.org, HTTPS://hooks.example.org"
  })
  void itsTextIsSchemeAndHostAlone(String url, String shown) {
    assertEquals(shown, Webhook.parse(url).get().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "secret",
        "hooks.example.org/secret",
        "ftp://hooks.example.org/secret",
        "file:///secret",
        "https:///secret",
        "https://name:secret@hooks.example.org/",
        "https://hooks.example.org:99999/secret",
        "https://hooks.example.org/a secret",
        "http:secret"
      })
  void anythingElseIsRefusedWithoutShowingIt(String url) {
    String refusal = Webhook.parse(url).getLeft();
    assertFalse(refusal.contains("/secret") || refusal.contains("example"), refusal);
  }

  @Test
  void patienceHasItsBounds() {
    Duration second = Duration.ofSeconds(1);
    assertEquals(1, new Patience(second, 0).tries());
    assertEquals(11, new Patience(Patience.LONGEST_TIMEOUT, Patience.MOST_RETRIES).tries());
    assertThrows(IllegalArgumentException.class, () -> new Patience(Duration.ZERO, 0));
    assertThrows(IllegalArgumentException.class, () -> new Patience(second.negated(), 0));
    assertThrows(IllegalArgumentException.class, () -> new Patience(Duration.ofMinutes(6), 0));
    assertThrows(IllegalArgumentException.class, () -> new Patience(second, -1));
    assertThrows(IllegalArgumentException.class, () -> new Patience(second, 11));
  }
}
