package org.healthworker;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.Resource;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.healthworker.collect.Collectors;
import org.healthworker.report.NeedsDatabase;

@AnalyzeClasses(packages = "org.healthworker", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  /** From left to right; those in one list do not know each other. */
  private static final List<List<String>> PACKAGES =
      List.of(
          List.of("config"),
          List.of("collect"),
          List.of("evaluate"),
          List.of("report"),
          List.of("healthcheck"),
          List.of("task", "fleet"),
          List.of("history"),
          List.of("alert"),
          List.of("metrics"),
          List.of("api"));

  /** Knows none of them and is known to none. */
  private static final String CLI = "cli";

  @ArchTest
  void packagesImportOnlyFromThoseToTheirLeft(JavaClasses classes) {
    var layers =
        layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("org.healthworker..")
            .withOptionalLayers(true);
    for (String name : all(PACKAGES)) {
      layers = layers.layer(name).definedBy("org.healthworker." + name + "..");
    }
    for (int i = 0; i < PACKAGES.size(); i++) {
      String[] toTheLeft = all(PACKAGES.subList(0, i)).toArray(String[]::new);
      for (String name : PACKAGES.get(i)) {
        var layer = layers.whereLayer(name);
        layers =
            toTheLeft.length == 0
                ? layer.mayNotAccessAnyLayer()
                : layer.mayOnlyAccessLayers(toTheLeft);
      }
    }
    layers.check(classes);
  }

  @ArchTest
  void everyClassStandsInAPackageOfTheArchitecture(JavaClasses classes) {
    String[] known =
        Stream.concat(all(PACKAGES).stream(), Stream.of(CLI))
            .map(name -> "org.healthworker." + name + "..")
            .toArray(String[]::new);
    noClasses().should().resideOutsideOfPackages(known).check(classes);
  }

  @ArchTest
  void theCommandLineStandsApart(JavaClasses classes) {
    classes()
        .that()
        .resideInAPackage("org.healthworker." + CLI + "..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "org.healthworker." + CLI + "..",
            "java..",
            "javax.net.ssl..",
            "jakarta.json..",
            "picocli..")
        .check(classes);
    onlyIn(List.of(CLI), "org.healthworker." + CLI + "..").check(classes);
    onlyIn(List.of(CLI), "picocli..").check(classes);
  }

  @ArchTest
  void packagesHaveNoCycles(JavaClasses classes) {
    slices().matching("org.healthworker.(*)..").should().beFreeOfCycles().check(classes);
  }

  @ArchTest
  void noServersOwnPackageIsUsed(JavaClasses classes) {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.jboss..",
            "org.wildfly..",
            "io.undertow..",
            "org.hibernate..",
            "org.apache.activemq..",
            "fish.payara..",
            "com.sun.enterprise..",
            "org.glassfish..",
            "io.smallrye..")
        .check(classes);
  }

  @ArchTest
  void microProfileConfigIsUsedInConfigOnly(JavaClasses classes) {
    onlyIn(List.of("config"), "org.eclipse.microprofile.config..").check(classes);
  }

  @ArchTest
  void oshiIsUsedInCollectOnly(JavaClasses classes) {
    onlyIn(List.of("collect"), "oshi..").check(classes);
  }

  @ArchTest
  void jaxRsIsUsedInApiOnly(JavaClasses classes) {
    onlyIn(List.of("api"), "jakarta.ws.rs..").check(classes);
  }

  @ArchTest
  void messagingIsUsedInTaskAndAlertOnly(JavaClasses classes) {
    onlyIn(List.of("task", "alert"), "jakarta.jms..").check(classes);
  }

  @ArchTest
  void prometheusMetricsAreUsedInMetricsOnly(JavaClasses classes) {
    onlyIn(List.of("metrics"), "io.prometheus..").check(classes);
  }

  /** So that they go on while the database or the broker is away. */
  @ArchTest
  void metricsAskNobodyAndMeasureNothing(JavaClasses classes) {
    noClasses()
        .that()
        .resideInAPackage("org.healthworker.metrics..")
        .should()
        .dependOnClassesThat()
        .haveNameMatching(".*(Service|Repository|Sampler|Sender|Submitter)")
        .orShould()
        .callMethod(Collectors.class, "collect", Collection.class, Duration.class)
        .check(classes);
  }

  @ArchTest
  void theEntityManagerIsUsedOnlyWhereSomethingIsKept(JavaClasses classes) {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.healthworker.report..",
            "org.healthworker.task..",
            "org.healthworker.fleet..",
            "org.healthworker.history..",
            "org.healthworker.alert..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("jakarta.persistence.EntityManager")
        .check(classes);
  }

  /** Where the database goes away it logs two hundred lines for each caller, a query two. */
  @ArchTest
  void whatIsStoredIsFoundByQueries(JavaClasses classes) {
    noClasses()
        .should()
        .callMethod(EntityManager.class, "find", Class.class, Object.class)
        .check(classes);
  }

  @ArchTest
  void everyRepositoryStandsBehindTheDatabaseGate(JavaClasses classes) {
    classes()
        .that()
        .haveSimpleNameEndingWith("Repository")
        .should()
        .beAnnotatedWith(NeedsDatabase.class)
        .check(classes);
  }

  @ArchTest
  void logLinesGoThroughTheJdksSystemLogger(JavaClasses classes) {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.jboss.logging..")
        .check(classes);
  }

  /** By name, WildFly gives a CDI bean the server's default of the type: another database, say. */
  @ArchTest
  void resourcesAreLookedUpAndNotNamed(JavaClasses classes) {
    noFields()
        .should()
        .beAnnotatedWith(
            DescribedPredicate.describe(
                "@Resource(name)",
                annotation ->
                    annotation.getRawType().isEquivalentTo(Resource.class)
                        && !annotation.get("name").orElse("").equals("")))
        .check(classes);
  }

  @ArchTest
  void noClassIsNamedForWhatItIsNot(JavaClasses classes) {
    noClasses()
        .should()
        .haveNameMatching(".*(Impl|Util|Utils|Manager|Helper|DAO|DTO)")
        .check(classes);
  }

  private static ArchRule onlyIn(List<String> names, String library) {
    String[] allowed =
        names.stream().map(name -> "org.healthworker." + name + "..").toArray(String[]::new);
    return noClasses()
        .that()
        .resideOutsideOfPackages(allowed)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }

  private static List<String> all(List<List<String>> packages) {
    return packages.stream().flatMap(List::stream).toList();
  }
}
