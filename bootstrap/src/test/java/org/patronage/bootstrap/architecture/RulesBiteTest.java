package org.patronage.bootstrap.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each rule finds the fault that was built in for it, and no other class. */
class RulesBiteTest {
  private static final String BAD = "org.patronage.bootstrap.architecture.bad";
  private static final House HOUSE = new House(BAD);
  private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(BAD);
  private static final Pattern CULPRIT =
      Pattern.compile(
          "\\b(?:RuleThatLogs|UseCaseOfOneTechnology|UseCaseWithAWatch|UseCaseThatPosts|LargePort|EmptyPort"
              + "|CsvThatKnowsBootstrap|SparkThatKnowsMemory|InjectedStore|StoreManager)\\b");

  @Test
  void the_domain_stands_on_java_and_vavr() {
    assertEquals("RuleThatLogs", culprits(HOUSE.domainStandsOnJavaAndVavr()));
  }

  @Test
  void the_application_stands_on_the_domain() {
    assertEquals(
        "SparkThatKnowsMemory UseCaseOfOneTechnology",
        culprits(HOUSE.applicationStandsOnTheDomain()));
  }

  @Test
  void adapters_do_not_know_each_other() {
    assertEquals("SparkThatKnowsMemory", culprits(HOUSE.adaptersDoNotKnowEachOther()));
  }

  @Test
  void adapters_do_not_know_bootstrap() {
    assertEquals("CsvThatKnowsBootstrap", culprits(HOUSE.adaptersDoNotKnowBootstrap()));
  }

  @Test
  void guice_is_bootstraps_alone() {
    assertEquals("InjectedStore", culprits(HOUSE.guiceIsBootstrapsAlone()));
  }

  @Test
  void http_is_of_one_adapter() {
    assertEquals("UseCaseThatPosts", culprits(HOUSE.httpIsOfOneAdapter()));
  }

  @Test
  void now_is_bootstraps_alone() {
    assertEquals("UseCaseWithAWatch", culprits(HOUSE.nowIsBootstrapsAlone()));
    for (String method : new String[] {"now", "today", "millis", "clock", "runId", "later"}) {
      assertEquals(true, fault(HOUSE.nowIsBootstrapsAlone()).contains("." + method + "()"), method);
    }
    assertEquals(false, fault(HOUSE.nowIsBootstrapsAlone()).contains(".given("));
  }

  @Test
  void ports_are_small() {
    assertEquals("EmptyPort LargePort", culprits(HOUSE.portsAreSmall()));
  }

  @Test
  void names_mean_something() {
    assertEquals("StoreManager", culprits(HOUSE.namesMeanSomething()));
  }

  private static String culprits(ArchRule rule) {
    return CULPRIT
        .matcher(fault(rule))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining(" "));
  }

  private static String fault(ArchRule rule) {
    return assertThrows(AssertionError.class, () -> rule.check(CLASSES)).getMessage();
  }
}
