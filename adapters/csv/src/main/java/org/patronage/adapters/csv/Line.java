package org.patronage.adapters.csv;

import io.vavr.control.Option;
import org.patronage.domain.feed.RecordRule;

/**
 * A physical line.
 *
 * @param number counted from 1
 * @param text without its end; undecodable bytes replaced, or cut short where it is too long
 * @param flaw why it cannot be read at all
 */
record Line(long number, String text, Option<RecordRule> flaw) {

  boolean isBlank() {
    return flaw.isEmpty() && text.isBlank();
  }

  boolean isQuoted() {
    return text.indexOf('"') >= 0;
  }
}
