package org.patronage.adapters.http;

import java.io.UncheckedIOException;
import org.patronage.adapters.http.Answer.Verdict;
import org.patronage.application.run.Notice;
import org.patronage.application.run.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices to a webhook: one POST of JSON each. Any 2xx is delivered. No answer, 429 and 5xx are
 * tried again, {@code Patience} says how often; anything else, redirects too, is not. Each try
 * carries the run id as {@code Idempotency-Key}, so that a receiver can drop a repetition.
 */
public final class WebhookNotices implements Notices {
  private static final Logger LOG = LoggerFactory.getLogger(WebhookNotices.class);

  private final Webhook webhook;
  private final Patience patience;
  private final Pause pause;

  public WebhookNotices(Webhook webhook, Patience patience) {
    this(webhook, patience, Pause.asleep());
  }

  WebhookNotices(Webhook webhook, Patience patience, Pause pause) {
    this.webhook = webhook;
    this.patience = patience;
    this.pause = pause;
  }

  /**
   * Blocks until the notice is delivered or given up. A thread that is interrupted gives up at once
   * and stays interrupted.
   */
  @Override
  public void send(Notice notice) {
    try {
      deliver(notice, Post.of(notice, webhook, patience.timeout()));
    } catch (UncheckedIOException noMeans) {
      lost(notice, "this machine cannot open connections");
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      lost(notice, "the run was interrupted");
    }
  }

  private void deliver(Notice notice, Post post) throws InterruptedException {
    int tries = 1;
    Answer answer = post.attempt();
    while (answer.verdict() == Verdict.NOT_NOW && tries < patience.tries()) {
      pause.take(patience.pauseAfter(tries, answer.asked()));
      answer = post.attempt();
      tries++;
    }
    if (answer.verdict() == Verdict.DELIVERED) {
      LOG.info("The notice of run {} was delivered to {}", notice.runId(), webhook);
    } else {
      lost(notice, answer.words() + ", tries: " + tries);
    }
  }

  private void lost(Notice notice, String why) {
    LOG.warn(
        "The notice of run {} was not delivered to {}: {}. Check notices.webhook and its receiver;"
            + " what became of the run stands in patronage_pipeline_log",
        notice.runId(),
        webhook,
        why);
  }
}
