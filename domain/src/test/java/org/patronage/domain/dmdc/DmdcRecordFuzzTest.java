package org.patronage.domain.dmdc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patronage.domain.history.Entitlement;

/** Whatever a version holds, its record has 42 characters in one line, or it is refused. */
class DmdcRecordFuzzTest {
  private static final String USUAL = "0123456789YN ";

  private int written;
  private int refused;

  @Test
  void thousands_of_versions_are_written_or_refused() {
    fuzz(20_000);
  }

  @Test
  @Tag("trial")
  void a_million_versions_are_written_or_refused() {
    fuzz(1_000_000);
  }

  private void fuzz(int versions) {
    SplittableRandom chance = new SplittableRandom(Long.getLong("patronage.seed", 20250101L));
    for (int version = 0; version < versions; version++) {
      check(chance);
    }
    assertTrue(written > versions / 10 && refused > versions / 10, () -> written + "/" + refused);
  }

  private void check(SplittableRandom chance) {
    Option<String> edipi = value(10, chance);
    Entitlement says =
        new Entitlement(
            value(10, chance),
            value(10, chance),
            value(10, chance),
            value(3, chance),
            value(1, chance),
            value(1, chance),
            value(8, chance),
            value(8, chance),
            value(8, chance));
    String feed = chance.nextBoolean() ? "SCD" : "CG";
    Either<?, DmdcRecord> record = DmdcRecord.of(feed, Sent.of(edipi, says));
    if (record.isLeft()) {
      refused++;
      return;
    }
    written++;
    String text = record.get().text();
    assertEquals(DmdcRecord.LENGTH, text.codePointCount(0, text.length()));
    assertTrue(text.chars().noneMatch(c -> c < ' '));
    assertEquals(stripped(edipi), field(text, 0, 10));
    assertEquals(feed, field(text, 10, 13));
    assertEquals(stripped(says.percentage()), field(text, 13, 16));
    assertEquals(stripped(says.beginDate()), field(text, 16, 24));
    assertEquals(stripped(says.ptIndicator()), field(text, 24, 25));
    assertEquals(stripped(says.unemployability()), field(text, 25, 26));
    assertEquals(stripped(says.lastUpdate()), field(text, 26, 34));
    assertEquals(stripped(says.terminationDate()), field(text, 34, 42));
  }

  private static String stripped(Option<String> value) {
    return value.getOrElse("").strip();
  }

  private static String field(String text, int from, int to) {
    return text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to)).strip();
  }

  /** Mostly what fits, now and then a character too many or of any kind. */
  private static Option<String> value(int width, SplittableRandom chance) {
    if (chance.nextInt(8) == 0) {
      return Option.none();
    }
    int length = chance.nextInt(40) == 0 ? width + 1 : chance.nextInt(width + 1);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      boolean odd = chance.nextInt(200) == 0;
      text.appendCodePoint(odd ? chance.nextInt(0x11000) : USUAL.charAt(chance.nextInt(13)));
    }
    return Option.some(text.toString());
  }
}
