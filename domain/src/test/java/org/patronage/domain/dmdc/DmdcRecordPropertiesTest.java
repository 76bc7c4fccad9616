package org.patronage.domain.dmdc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.control.Option;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.patronage.domain.history.Entitlement;

class DmdcRecordPropertiesTest {

  @Property
  void a_record_has_42_characters_with_every_value_whole_or_is_refused(
      @ForAll("values") Option<String> edipi,
      @ForAll("values") Option<String> percentage,
      @ForAll("values") Option<String> begin,
      @ForAll("values") Option<String> end) {
    Entitlement says =
        new Entitlement(
            Option.none(),
            Option.none(),
            Option.none(),
            percentage,
            Option.some("N"),
            Option.none(),
            begin,
            Option.none(),
            end);
    DmdcRecord.of("SCD", Sent.of(edipi, says))
        .peek(
            record -> {
              String text = record.text();
              assertEquals(DmdcRecord.LENGTH, text.codePointCount(0, text.length()));
              assertTrue(text.startsWith(edipi.getOrElse("")));
              assertTrue(text.stripTrailing().endsWith(end.getOrElse("").stripTrailing()));
              assertEquals(1, text.lines().count());
            })
        .peekLeft(misfits -> assertTrue(misfits.nonEmpty()));
  }

  @Provide
  Arbitrary<Option<String>> values() {
    return Arbitraries.oneOf(
            Arbitraries.strings().numeric().ofMaxLength(12),
            Arbitraries.strings().all().ofMaxLength(9),
            Arbitraries.strings().withChars("\n\r\t ").ofMaxLength(3))
        .map(Option::some)
        .injectDuplicates(0.05)
        .flatMap(some -> Arbitraries.of(some, Option.<String>none()));
  }
}
