package org.patronage.domain.masking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;

/** Masks are of the same format, and nobody becomes somebody else's double. */
class MaskingPropertiesTest {
  private final Masking masking = with("a key of the tests, long enough.");

  static Masking with(String key) {
    return new Masking(MaskingKey.parse(key).get());
  }

  @Property(tries = 10)
  void the_numbers_of_a_length_are_arranged_anew_and_none_is_lost(
      @ForAll @IntRange(min = 1, max = 4) int length, @ForAll IdentifierKind kind) {
    Set<String> all =
        IntStream.range(0, (int) Math.pow(10, length))
            .mapToObj(number -> ("%0" + length + "d").formatted(number))
            .collect(Collectors.toSet());

    Set<String> masks =
        all.stream().map(digits -> masking.mask(kind, digits)).collect(Collectors.toSet());

    assertEquals(all, masks);
  }

  @Test
  void of_a_hundred_thousand_persons_no_two_become_one_and_hardly_one_stays() {
    Set<String> masks = new HashSet<>();
    int same = 0;
    for (long person = 1_000_000_000L; person < 1_000_100_000L; person++) {
      String mask = masking.mask(IdentifierKind.ICN, Long.toString(person));
      masks.add(mask);
      same += mask.equals(Long.toString(person)) ? 1 : 0;
    }
    assertEquals(100_000, masks.size());
    assertTrue(same < 3, () -> "too many stay as they are");
  }

  @Property
  void digits_stay_digits_as_many_with_the_same_zeros_in_front(
      @ForAll @NumericChars @StringLength(min = 1, max = 40) String digits,
      @ForAll IdentifierKind kind) {
    String mask = masking.mask(kind, digits);

    assertEquals(digits.length(), mask.length());
    assertTrue(mask.chars().allMatch(c -> c >= '0' && c <= '9'), mask);
    assertEquals(withoutZeros(digits).length(), withoutZeros(mask).length());
  }

  @Property
  void identifiers_that_are_one_number_stay_one_number(
      @ForAll @NumericChars @StringLength(min = 1, max = 12) String digits) {
    assertEquals(
        withoutZeros(masking.mask(IdentifierKind.PARTICIPANT_ID, digits)),
        withoutZeros(masking.mask(IdentifierKind.PARTICIPANT_ID, "0" + digits)));
  }

  @Property
  void the_same_text_has_the_same_mask_by_the_same_key(
      @ForAll String text, @ForAll IdentifierKind kind) {
    assertEquals(
        masking.mask(kind, text),
        with("a key of the tests, long enough.").mask(kind, new String(text)));
  }

  @Property
  void texts_that_differ_have_masks_that_differ(
      @ForAll @Size(2) @UniqueElements java.util.List<String> texts) {
    Assume.that(texts.stream().allMatch(MaskingPropertiesTest::isUnicode));
    assertNotEquals(
        masking.mask(IdentifierKind.OTHER, texts.get(0)),
        masking.mask(IdentifierKind.OTHER, texts.get(1)));
  }

  @Property
  void another_key_and_another_kind_give_another_mask(
      @ForAll @NumericChars @StringLength(min = 30, max = 40) String digits) {
    Assume.that(withoutZeros(digits).length() > 20);
    String mask = masking.mask(IdentifierKind.ICN, digits);

    assertNotEquals(digits, mask);
    assertNotEquals(
        mask, with("a key of the tests, long enough!").mask(IdentifierKind.ICN, digits));
    assertNotEquals(mask, masking.mask(IdentifierKind.EDIPI, digits));
  }

  /** The one text by which every later version is held against this one: masks do not change. */
  @Test
  void masks_stay_what_they_are() {
    assertEquals("0000000000", masking.mask(IdentifierKind.ICN, "0000000000"));
    assertEquals("", masking.mask(IdentifierKind.ICN, ""));
    assertEquals("1931561261", masking.mask(IdentifierKind.ICN, "1000000001"));
    assertEquals(
        "67b2e7365086b55dd36a3887fa635b86586ac263473b293b5fc2731bf33eecc5",
        masking.digests("0".repeat(64)));
  }

  private static boolean isUnicode(String text) {
    return text.codePoints()
        .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  private static String withoutZeros(String digits) {
    return digits.replaceFirst("^0+", "");
  }
}
