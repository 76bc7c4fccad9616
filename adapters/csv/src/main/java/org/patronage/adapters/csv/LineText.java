package org.patronage.adapters.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vavr.control.Option;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.patronage.domain.feed.RecordRule;

/** Turns the bytes of a line into text. */
final class LineText {
  private static final int SHOWN = 1000;
  private static final char REPLACEMENT = '\uFFFD';
  private static final Option<RecordRule> SOUND = Option.none();

  private LineText() {}

  static Line line(long number, byte[] bytes, int from, int length) {
    if (length > Lines.LONGEST) {
      String text = new String(bytes, from, SHOWN, UTF_8) + "…";
      return new Line(number, text, Option.some(RecordRule.QUOTING));
    }
    boolean carriageReturn = length > 0 && bytes[from + length - 1] == '\r';
    int end = carriageReturn ? length - 1 : length;
    String text = new String(bytes, from, end, UTF_8);
    boolean sound = text.indexOf(REPLACEMENT) < 0 || isUtf8(bytes, from, end);
    return new Line(number, text, sound ? SOUND : Option.some(RecordRule.UTF8));
  }

  /** Asked of the rare line with a replacement character, which may have been sent as such. */
  private static boolean isUtf8(byte[] bytes, int from, int length) {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, length));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
