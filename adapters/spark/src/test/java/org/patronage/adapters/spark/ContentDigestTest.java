package org.patronage.adapters.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

/** What tells a copy from its original. */
class ContentDigestTest {

  @Test
  void the_order_of_rows_does_not_count() {
    assertEquals(digest("('a', 1.5D), ('b', 2.5D)"), digest("('b', 2.5D), ('a', 1.5D)"));
  }

  @Test
  void a_null_in_another_column_is_another_row() {
    assertNotEquals(digest("('a', CAST(NULL AS STRING))"), digest("(CAST(NULL AS STRING), 'a')"));
  }

  @Test
  void a_null_is_no_empty_text() {
    assertNotEquals(digest("('', 1)"), digest("(CAST(NULL AS STRING), 1)"));
  }

  @Test
  void a_row_that_is_there_twice_counts_twice() {
    assertNotEquals(digest("('a', 1), ('b', 2)"), digest("('a', 1), ('a', 1)"));
    assertNotEquals(digest("('a', 1), ('a', 1), ('c', 1)"), digest("('b', 1), ('b', 1), ('c', 1)"));
  }

  @Test
  void values_do_not_change_places_between_rows() {
    assertNotEquals(digest("('a', 1), ('b', 2)"), digest("('a', 2), ('b', 1)"));
  }

  @Test
  void nothing_has_a_digest_too() {
    assertEquals(new ContentDigest(0, "0:0"), ContentDigest.of(rows("('a', 1)").where("false")));
  }

  @Test
  void what_differs_is_said_without_a_checksum() {
    ContentDigest copied = new ContentDigest(2, "17:a5");
    assertEquals("1 rows, not 2", new ContentDigest(1, "4711:ff").unlike(copied));
    assertEquals(
        "2 rows, as many as there were, with other content",
        new ContentDigest(2, "4711:ff").unlike(copied));
  }

  private static ContentDigest digest(String values) {
    return ContentDigest.of(rows(values));
  }

  private static org.apache.spark.sql.Dataset<org.apache.spark.sql.Row> rows(String values) {
    return SparkTechnology.LOCAL
        .spark()
        .sql("SELECT * FROM VALUES " + values + " AS t(`left`, `right`)");
  }
}
