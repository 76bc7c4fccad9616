package org.patronage.adapters.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real server on this machine, which answers by a script and keeps what it was sent. */
final class Receiver implements AutoCloseable {

  /** What it does with one request. */
  interface Reply {
    void to(HttpExchange exchange) throws IOException, InterruptedException;
  }

  /** One request as it came. */
  record Received(String method, String path, Headers headers, String body) {}

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private final Seq<Reply> script;
  private volatile Vector<Received> received = Vector.empty();

  private Receiver(HttpServer server, Seq<Reply> script) {
    this.server = server;
    this.script = script;
  }

  /** Replies as written, and by the last one from then on. */
  static Receiver replying(Reply... script) {
    Receiver receiver = new Receiver(server(), Vector.of(script));
    receiver.server.setExecutor(receiver.threads);
    receiver.server.createContext("/", receiver::receive);
    receiver.server.start();
    return receiver;
  }

  static Reply status(int status) {
    return exchange -> exchange.sendResponseHeaders(status, -1);
  }

  Webhook webhook() {
    return new Webhook(URI.create(root() + "/hook/secret-path?token=secret-query"));
  }

  String root() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  Seq<Received> received() {
    return received;
  }

  private static HttpServer server() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void receive(HttpExchange exchange) throws IOException {
    Reply reply;
    synchronized (this) {
      received = received.append(read(exchange));
      reply = script.get(Math.min(received.size(), script.size()) - 1);
    }
    try {
      reply.to(exchange);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } finally {
      exchange.close();
    }
  }

  private static Received read(HttpExchange exchange) throws IOException {
    return new Received(
        exchange.getRequestMethod(),
        exchange.getRequestURI().toString(),
        exchange.getRequestHeaders(),
        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    threads.shutdownNow();
    server.stop(0);
  }
}
