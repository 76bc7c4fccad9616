package org.patronage.domain.feed;

import io.vavr.control.Either;
import java.util.List;

/**
 * One data record as it stands in a file.
 *
 * @param line number of its first physical line, the header being line 1
 * @param text the record's text as sent, undecodable bytes replaced
 * @param fields its fields, or the rule that kept it from being split
 */
public record RawRecord(long line, String text, Either<RecordRule, List<String>> fields) {}
