package org.patronage.bootstrap.architecture.bad.domain;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Bad: the domain writes a log. */
public final class RuleThatLogs {
  private static final Logger LOG = LoggerFactory.getLogger(RuleThatLogs.class);

  public void decide() {
    LOG.info("decided");
  }
}
