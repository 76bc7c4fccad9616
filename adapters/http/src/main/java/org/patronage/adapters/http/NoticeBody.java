package org.patronage.adapters.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.patronage.application.run.Notice;

/** A notice as JSON, its keys named as the columns of the run log (RULES 3). */
final class NoticeBody {
  private NoticeBody() {}

  static String json(Notice notice) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("run_id", notice.runId());
    body.put("run_timestamp_utc", notice.clock().toString());
    body.put("processing_mode", notice.mode());
    body.put("status", notice.status().name());
    body.put("error_message", notice.error());
    ObjectNode held = body.putObject("held");
    notice.held().forEach((file, reason) -> held.put(file, reason));
    ObjectNode counts = body.putObject("counts");
    notice.counts().forEach((name, count) -> counts.put(name, count));
    return body.toString();
  }
}
