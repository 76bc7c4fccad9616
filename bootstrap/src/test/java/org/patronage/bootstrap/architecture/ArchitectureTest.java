package org.patronage.bootstrap.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The house as it stands (docs: architecture). */
@AnalyzeClasses(
    packages = ArchitectureTest.ROOT,
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  static final String ROOT = "org.patronage";

  private static final House HOUSE = new House(ROOT);

  @ArchTest
  static final ArchRule the_domain_stands_on_java_and_vavr = HOUSE.domainStandsOnJavaAndVavr();

  @ArchTest
  static final ArchRule the_application_stands_on_the_domain = HOUSE.applicationStandsOnTheDomain();

  @ArchTest
  static final ArchRule adapters_do_not_know_each_other = HOUSE.adaptersDoNotKnowEachOther();

  @ArchTest
  static final ArchRule adapters_do_not_know_bootstrap = HOUSE.adaptersDoNotKnowBootstrap();

  @ArchTest static final ArchRule guice_is_bootstraps_alone = HOUSE.guiceIsBootstrapsAlone();

  @ArchTest static final ArchRule http_is_of_one_adapter = HOUSE.httpIsOfOneAdapter();

  @ArchTest static final ArchRule now_is_bootstraps_alone = HOUSE.nowIsBootstrapsAlone();

  @ArchTest static final ArchRule ports_are_small = HOUSE.portsAreSmall();

  @ArchTest static final ArchRule names_mean_something = HOUSE.namesMeanSomething();

  @ArchTest
  static void every_package_that_a_rule_names_exists(JavaClasses classes) {
    for (String room : HOUSE.rooms()) {
      assertTrue(
          classes.stream().anyMatch(one -> (one.getPackageName() + ".").startsWith(room + ".")),
          "no class in " + room);
    }
  }
}
