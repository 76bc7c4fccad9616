package org.patronage.bootstrap.architecture.bad.application;

import java.net.http.HttpClient;

/** Bad: a use case that speaks HTTP itself. */
public final class UseCaseThatPosts {
  public HttpClient client() {
    return HttpClient.newHttpClient();
  }
}
