package org.patronage.bootstrap.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationRefusalTest {

  @TempDir Path folder;

  private String refusal(String yaml, String... overrides) {
    return new ConfigFixture(folder, Map.of()).refusal(yaml, overrides);
  }

  private String refusalOf(String override) {
    return refusal(ConfigFixture.COMPLETE, override);
  }

  private static void assertSays(String expected, String message) {
    assertTrue(message.contains(expected), () -> expected + "\nis not in\n" + message);
  }

  @Test
  void anUnknownKeyIsNamedWithItsLineAndTheNearestKnownOne() {
    assertEquals(
        "The configuration is refused:\n"
            + "  - patronage.yaml, line 9: feeds.sdc.path is no key; did you mean feeds.scd.path?",
        refusal(ConfigFixture.COMPLETE + "feeds.sdc.path: /x\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "scd.path,did you mean feeds.scd.path?",
    "Exports,did you mean exports?",
    "export,did you mean exports?",
    "rejection.max,did you mean rejection.share?",
    "guards.changed.row,did you mean guards.changed.rows?",
    "warehouse.kafka.topic,is no key; conf/reference.yaml lists them all",
    "tables.path,is no key: tables takes one value",
    "feeds.scd,is a section",
    "spark,is a section"
  })
  void anUnknownKeyOfAnOverrideIsRefusedToo(String key, String words) {
    assertSays(words, refusalOf(key + "=x"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "storage=parquet|'parquet' is no storage; write delta or memory",
        "feeds.scd.begin=30.06.2024|'30.06.2024' is no instant; write 2024-06-30T00:00:00Z",
        "feeds.cg.begin=2024-02-30|'2024-02-30' is no instant",
        "tables=warehouse|'warehouse' is neither a directory nor a schema",
        "tables=a.b.c|'a.b.c' is neither",
        "rejection.share=5|'5' is no share from 0 to 1; write 0.05 for 5 %",
        "rejection.lines=-1|'-1' is no number of lines",
        "rejection.lines=2.5|'2.5' is no number of lines",
        "rejection.lines=|has no value; leave the key out for 20",
        "guards.changed.share=50|'50' is no share from 0 to 1",
        "guards.changed.rows=many|'many' is no number of rows; write a whole number, 0 or more",
        "guards.shrunk.share=-0.1|'-0.1' is no share from 0 to 1",
        "guards.shrunk.lines=-1|'-1' is no number of lines",
        "guards.shrunk.lines=|has no value; leave the key out for 1000",
        "schedule.transfers=someday|'someday' are no weekdays; write such as",
        "schedule.missed=maybe|'maybe' is neither made-up nor skipped",
        "notices.webhook=hooks.example.org/x|is no URL of a webhook (not shown",
        "notices.webhook=ftp://example.org|is no URL of a webhook",
        "notices.webhook=https://name:word@example.org|is no URL of a webhook",
        "notices.timeout=10|'10' is no timeout; write 10s, 0.5s or 2m",
        "notices.timeout=0s|'0s' is no timeout",
        "notices.timeout=-1s|'-1s' is no timeout",
        "notices.timeout=6m|'6m' is no timeout",
        "notices.timeout=|has no value; leave the key out for 10s",
        "notices.retries=-1|'-1' is no number of retries; write a whole number from 0 to 10",
        "notices.retries=11|'11' is no number of retries",
        "exports=|has no value; give it one",
        "spark.master=|has no value",
        "pt=[a]|pt is a list; one value is expected",
        "pt.current=*x|pt.current is a YAML alias",
        "exports=${|holds a broken ${"
      })
  void aBadValueIsRefusedWithItsKeyAndARemedy(String override, String words) {
    String message = refusal(ConfigFixture.COMPLETE, override);
    assertSays(words, message);
    assertSays("--set " + override.substring(0, override.indexOf('=')), message);
  }

  @Test
  void aBadWebhookIsRefusedWithoutShowingIt() {
    assertEquals(
        "The configuration is refused:\n"
            + "  - --set notices.webhook: notices.webhook is no URL of a webhook (not shown, it may"
            + " hold a secret); write http:// or https://, a host without a user, and the path.",
        refusalOf("notices.webhook=htps://hooks.example.org/secret"));
  }

  @Test
  void aBadValueOfAFileIsRefusedWithItsLine() {
    assertSays(
        "patronage.yaml, line 5: feeds.scd.begin 'soon' is no instant",
        refusal(ConfigFixture.COMPLETE.replace("2024-06-30", "soon")));
  }

  @Test
  void anUndefinedVariableIsNamedWithItsKey() {
    assertSays(
        "patronage.yaml, line 2: exports needs the environment variable OUT, which is not defined",
        refusal(ConfigFixture.COMPLETE.replace("/e", "${OUT}/e")));
  }

  @Test
  void aFileWithoutTheRequiredKeysIsRefusedNamingThemAll() {
    assertEquals(
        "The configuration is refused:\n  - patronage.yaml: tables, exports, backups,"
            + " feeds.scd.path, feeds.scd.begin, feeds.cg.path, feeds.cg.begin, pt.current,"
            + " mvi.associations, mvi.persons, mvi.institutions are missing; a configuration file"
            + " names every place, none is assumed: add it there, or by --set key=value.",
        refusal("# nothing yet\n"));
  }

  @Test
  void severalProblemsAreListedTogether() {
    String message = refusal("storag: delta\ntables: here\n", "rejection.lines=many");
    assertSays("storag is no key; did you mean storage?", message);
    assertSays("patronage.yaml, line 2: tables 'here' is neither", message);
    assertSays("--set rejection.lines: rejection.lines 'many' is no number of lines", message);
    assertSays("exports, backups,", message);
    assertEquals(5, message.lines().count());
  }

  @Test
  void aKeyGivenTwiceIsRefusedWithItsLine() {
    assertEquals(
        "The configuration is refused:\n"
            + "  - patronage.yaml, line 9: tables is given twice; keep one.",
        refusal(ConfigFixture.COMPLETE + "tables: /other\n"));
  }

  @Test
  void aSectionGivenTwiceIsRefusedWithItsFullKey() {
    assertSays(
        "patronage.yaml, line 3: feeds.cg is given twice; keep one",
        refusal("feeds:\n  cg: {path: /x}\n  cg: {begin: 2024-12-18}\n"));
  }

  @Test
  void aKeyGivenOnceNestedAndOnceDottedIsGivenTwice() {
    assertSays(
        "patronage.yaml, line 9: pt.current is given twice; keep one",
        refusal(ConfigFixture.COMPLETE + "pt.current: /other\n"));
  }

  @Test
  void brokenYamlIsRefusedWithLineAndColumn() {
    assertSays(
        "patronage.yaml, line 3, column 8: this is no YAML, while parsing a flow mapping,"
            + " expected ',' or '}', but got :; indent by blanks",
        refusal("storage: delta\ntables: {a: b\nexports: /x\n"));
  }

  @Test
  void aTabInTheIndentationIsRefusedWithLineAndColumn() {
    assertSays(
        "patronage.yaml, line 2, column 1: this is no YAML", refusal("pt:\n\tcurrent: /x\n"));
  }

  @Test
  void oneBareValueIsNoConfiguration() {
    assertSays("key: value lines are expected", refusal("hello\n"));
    assertSays("the file is a list", refusal("- hello\n"));
  }

  @Test
  void aSecondDocumentIsRefused() {
    assertSays("a second YAML document", refusal(ConfigFixture.COMPLETE + "---\nstorage: x\n"));
  }

  @Test
  void anOverrideWithoutAnEqualsSignIsRefused() {
    assertSays("--set exports: this is no override; write --set key=value", refusalOf("exports"));
  }

  @Test
  void aFileThatIsNotThereIsRefusedWithTheWorkingDirectory() {
    Path absent = Path.of("conf", "absent.yaml");
    String message =
        assertThrows(
                ConfigurationException.class,
                () ->
                    new ConfigurationLoader(Map.of())
                        .load(Option.some(absent), List.of("storage=delta")))
            .getMessage();
    assertSays("conf/absent.yaml: there is no such file", message);
    assertSays(Path.of("").toAbsolutePath().toString(), message);
  }

  @Test
  void aFileThatIsNotUtf8IsRefused() throws IOException {
    Path file = folder.resolve("latin.yaml");
    Files.write(file, new byte[] {'a', ':', ' ', (byte) 0xE9});
    String message =
        assertThrows(
                ConfigurationException.class,
                () -> new ConfigurationLoader(Map.of()).load(Option.some(file), List.empty()))
            .getMessage();
    assertSays("latin.yaml: the file is not UTF-8", message);
  }
}
