package org.patronage.bootstrap.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.vavr.collection.HashSet;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.IntFunction;

/**
 * YAML text as flat settings, each with its place. Read by tokens, since a tree knows no lines. A
 * key given twice, a list, an alias and a second document are refused.
 */
final class YamlSettings {

  private static final YAMLFactory YAML = new YAMLFactory();

  private static final String GIVEN_TWICE = " is given twice; keep one";

  private final IntFunction<String> place;
  private final YAMLParser parser;
  private Map<String, Setting> settings = LinkedHashMap.empty();

  private YamlSettings(IntFunction<String> place, YAMLParser parser) {
    this.place = place;
    this.parser = parser;
  }

  /** The settings of a whole file. */
  static Either<Problem, Map<String, Setting>> ofFile(IntFunction<String> place, String yaml) {
    return read(place, "", yaml);
  }

  /** The settings of one value, scalar or flow, for that key. */
  static Either<Problem, Map<String, Setting>> ofValue(
      IntFunction<String> place, String key, String yaml) {
    return read(place, key, yaml);
  }

  private static Either<Problem, Map<String, Setting>> read(
      IntFunction<String> place, String key, String yaml) {
    try (YAMLParser parser = YAML.createParser(yaml)) {
      return Either.right(new YamlSettings(place, parser).document(key));
    } catch (Refused refused) {
      return Either.left(refused.problem);
    } catch (JsonProcessingException wrong) {
      return Either.left(SyntaxProblem.of(place, wrong));
    } catch (IOException impossible) {
      throw new UncheckedIOException("text in memory cannot fail to be read", impossible);
    }
  }

  private Map<String, Setting> document(String key) throws IOException, Refused {
    JsonToken first = parser.nextToken();
    if (first == null) {
      add(key, Option.none());
    } else {
      value(key);
    }
    if (first != null && parser.nextToken() != null) {
      throw refused("a second YAML document begins here; keep one");
    }
    return settings.remove("");
  }

  private void value(String key) throws IOException, Refused {
    if (parser.isCurrentAlias()) {
      throw refused(named(key) + "is a YAML alias; write the value itself");
    }
    switch (parser.currentToken()) {
      case START_OBJECT -> section(key);
      case START_ARRAY -> throw refused(named(key) + "is a list; one value is expected");
      case VALUE_NULL -> add(key, Option.none());
      default -> add(key, Option.some(parser.getText()));
    }
  }

  private void section(String key) throws IOException, Refused {
    Set<String> names = HashSet.empty();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      String full = key.isEmpty() ? name : key + "." + name;
      if (names.contains(name)) {
        throw refused(full + GIVEN_TWICE);
      }
      names = names.add(name);
      parser.nextToken();
      value(full);
    }
    if (names.isEmpty()) {
      add(key, Option.none());
    }
  }

  private void add(String key, Option<String> text) throws Refused {
    Setting setting = new Setting(key, text, here());
    if (key.isEmpty() && text.isDefined()) {
      throw refused("key: value lines are expected, not one bare value");
    }
    if (settings.containsKey(setting.key())) {
      throw refused(setting.key() + GIVEN_TWICE);
    }
    settings = settings.put(setting.key(), setting);
  }

  private static String named(String key) {
    return key.isEmpty() ? "the file " : key + " ";
  }

  private String here() {
    return place.apply(parser.currentTokenLocation().getLineNr());
  }

  private Refused refused(String words) {
    return new Refused(new Problem(here(), words));
  }

  /** Leaves the recursion; never leaves this class. */
  private static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    Refused(Problem problem) {
      this.problem = problem;
    }
  }
}
