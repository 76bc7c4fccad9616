package org.patronage.adapters.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vavr.collection.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patronage.adapters.http.Receiver.Received;

class DeliveryTest {

  private static Received delivered(String runId, String error) {
    try (Receiver receiver = Receiver.replying(Receiver.status(204))) {
      Sending.of(Sending.notice(runId, error), receiver.webhook());
      return receiver.received().single();
    }
  }

  @Test
  void aNoticeArrivesOnceWithAllThatItSays() {
    Received request = delivered("run-1", "the store said no");
    assertEquals("POST", request.method());
    assertEquals("/hook/secret-path?token=secret-query", request.path());
    assertEquals(
        """
        {"run_id":"run-1","run_timestamp_utc":"2025-01-03T14:00:00Z",\
        "processing_mode":"update","status":"FAILED","error_message":"the store said no",\
        "held":{"CPIDODIEX_20250102_spool.csv":"30 of 100 lines are rejected"},\
        "counts":{"files":2,"read":100}}""",
        request.body());
  }

  @Test
  void itSaysThatItIsJsonAndWhichRunItIsOf() {
    Received request = delivered("20250103T140000Z-1a2b3c4d", "");
    assertEquals(
        List.of("application/json; charset=utf-8"),
        List.ofAll(request.headers().get("Content-Type")));
    assertEquals(
        List.of("20250103T140000Z-1a2b3c4d"), List.ofAll(request.headers().get("Idempotency-Key")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "he said \"no\"",
        "C:\\temp",
        "one\r\ntwo\tthree",
        "\u0000\u001f",
        "\u00fc\u20ac\ud83d\ude00"
      })
  void whateverAnErrorSaysArrivesAsItIs(String error) throws JsonProcessingException {
    String body = delivered("run-1", error).body();
    assertEquals(error, new ObjectMapper().readTree(body).get("error_message").asText());
  }

  @Test
  void halfACharacterInAnErrorCostsThatCharacterOnly() throws JsonProcessingException {
    String body = delivered("run-1", "cut \ud83d off").body();
    assertEquals("cut ? off", new ObjectMapper().readTree(body).get("error_message").asText());
  }

  @Test
  void aRunIdThatNoHeaderCanHoldIsEncodedThere() {
    Received request = delivered("run\r\n1", "");
    assertEquals("run%0D%0A1", request.headers().getFirst("Idempotency-Key"));
  }

  @Test
  void anyTwoHundredIsADelivery() {
    for (int status : new int[] {200, 201, 202, 204}) {
      try (Receiver receiver = Receiver.replying(Receiver.status(status))) {
        Sending sending = Sending.of(Sending.NOTICE, receiver.webhook());
        assertEquals(1, receiver.received().size());
        assertTrue(sending.log().contains("The notice of run run-1 was delivered"), sending.log());
      }
    }
  }
}
