package org.patronage.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

/**
 * How the house is built, as rules about the packages below a root; so that the same rules hold for
 * the real house and bite in a bad one.
 */
record House(String root) {
  private static final List<String> MEANINGLESS =
      List.of("Util", "Utils", "Helper", "Manager", "Impl");
  private static final List<String> ADAPTERS = List.of("csv", "http", "memory", "spark");

  /** Every package that a rule names. */
  List<String> rooms() {
    return io.vavr.collection.List.ofAll(ADAPTERS)
        .map(technology -> "adapters." + technology)
        .prependAll(io.vavr.collection.List.of("domain", "application", "bootstrap"))
        .map(room -> root + "." + room)
        .asJava();
  }

  /** {@code javax.crypto} is part of every Java, in spite of its name. */
  ArchRule domainStandsOnJavaAndVavr() {
    return classes()
        .that()
        .resideInAPackage(in("domain"))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("java..", "javax.crypto..", "io.vavr..", in("domain")));
  }

  ArchRule applicationStandsOnTheDomain() {
    return classes()
        .that()
        .resideInAPackage(in("application"))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "java..", "io.vavr..", "org.slf4j..", in("domain"), in("application")));
  }

  ArchRule adaptersDoNotKnowEachOther() {
    return slices().matching(root + ".adapters.(*)..").should().notDependOnEachOther();
  }

  ArchRule adaptersDoNotKnowBootstrap() {
    return noClasses()
        .that()
        .resideInAPackage(in("adapters"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(in("bootstrap"));
  }

  ArchRule guiceIsBootstrapsAlone() {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and(resideOutsideOfPackage(in("bootstrap")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.google.inject..", "jakarta.inject..");
  }

  /** What leaves for another machine leaves through one door. */
  ArchRule httpIsOfOneAdapter() {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and(resideOutsideOfPackage(in("adapters.http")))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.net.http..");
  }

  /** Time and chance are inputs. */
  ArchRule nowIsBootstrapsAlone() {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and(resideOutsideOfPackage(in("bootstrap")))
        .should()
        .accessTargetWhere(readsTheMachine())
        .as("no class outside of bootstrap reads the machine's clock or draws at random");
  }

  ArchRule portsAreSmall() {
    return classes()
        .that()
        .resideInAPackage(in("application"))
        .and()
        .areInterfaces()
        .and()
        .doNotHaveSimpleName("package-info")
        .should(haveOneToFourMethods());
  }

  ArchRule namesMeanSomething() {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should(notBeNamedForNothing())
        .as("names of classes do not end in " + MEANINGLESS);
  }

  private String in(String room) {
    return root + "." + room + "..";
  }

  private static DescribedPredicate<JavaAccess<?>> readsTheMachine() {
    return describe(
        "reads the machine's clock or draws at random",
        access -> {
          String owner = access.getTargetOwner().getName();
          String name = access.getTarget().getName();
          return (owner.startsWith("java.time.") && name.equals("now") && !isGivenAClock(access))
              || (owner.equals("java.time.Clock") && name.startsWith("system"))
              || (owner.equals("java.time.Clock")
                  && name.startsWith("tick")
                  && !isGivenAClock(access))
              || (owner.equals("java.time.InstantSource") && name.equals("system"))
              || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"))
              || (owner.equals("java.util.UUID") && name.equals("randomUUID"))
              || (owner.equals("java.lang.Math") && name.equals("random"));
        });
  }

  private static boolean isGivenAClock(JavaAccess<?> access) {
    return access.getTarget().getFullName().contains("(java.time.Clock");
  }

  private static ArchCondition<JavaClass> haveOneToFourMethods() {
    return new ArchCondition<>("have one to four methods to implement") {
      @Override
      public void check(JavaClass port, ConditionEvents events) {
        Set<String> names =
            port.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(method -> method.getName() + method.getRawParameterTypes())
                .collect(java.util.stream.Collectors.toSet());
        boolean small = !names.isEmpty() && names.size() <= 4;
        events.add(
            new SimpleConditionEvent(
                port, small, port.getName() + " has " + names.size() + " methods"));
      }
    };
  }

  private static ArchCondition<JavaClass> notBeNamedForNothing() {
    return new ArchCondition<>("not be named for nothing") {
      @Override
      public void check(JavaClass named, ConditionEvents events) {
        boolean meaningful = MEANINGLESS.stream().noneMatch(named.getSimpleName()::endsWith);
        events.add(new SimpleConditionEvent(named, meaningful, named.getName()));
      }
    };
  }
}
