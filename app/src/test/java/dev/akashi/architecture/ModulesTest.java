package dev.akashi.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.akashi.Akashi;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** The walls of the house: who may use whom. */
class ModulesTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.akashi");

  private static final DescribedPredicate<JavaClass> FRAMEWORK =
      resideInAnyPackage(
          "org.springframework..", "org.jooq..", "jakarta..", "gg.jte..", "dev.akashi.database..");

  @Test
  void featuresUseOnlyOneAnothersRootPackagesAndFormNoCycle() {
    ApplicationModules.of(
            Akashi.class,
            resideInAnyPackage(
                "dev.akashi.kernel..",
                "dev.akashi.filestore..",
                "dev.akashi.oscal..",
                "dev.akashi.sampling..",
                "dev.akashi.transparency..",
                "dev.akashi.database..",
                "dev.akashi.postgres.."))
        .verify();
  }

  @Test
  void thePureLibrariesKnowNoFramework() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.akashi.kernel..",
            "dev.akashi.filestore..",
            "dev.akashi.oscal..",
            "dev.akashi.sampling..",
            "dev.akashi.transparency..",
            "dev.akashi.postgres..")
        .should()
        .dependOnClassesThat(FRAMEWORK)
        .check(CLASSES);
  }

  /** Only the edge (web, db, platform) and services may know a framework; rules are plain Java. */
  @Test
  void domainTypesKnowNoFramework() {
    noClasses()
        .that()
        .resideInAPackage("dev.akashi..")
        .and()
        .resideOutsideOfPackages(
            "dev.akashi",
            "dev.akashi.platform",
            "dev.akashi.*.web..",
            "dev.akashi.*.db..",
            "dev.akashi.database..",
            "dev.akashi.kernel",
            "dev.akashi.postgres")
        .and()
        .haveSimpleNameNotEndingWith("package-info")
        .and(DescribedPredicate.not(annotatedWith(Service.class)))
        .and(DescribedPredicate.not(annotatedWith(Component.class)))
        .should()
        .dependOnClassesThat(FRAMEWORK)
        .check(CLASSES);
  }

  @Test
  void onlyStorageSpeaksSql() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.akashi.*.db..", "dev.akashi.database..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "org.jooq..",
                "dev.akashi.database..",
                "java.sql..",
                "javax.sql..",
                "org.springframework.jdbc.."))
        .check(
            CLASSES.that(
                DescribedPredicate.not(
                    resideInAnyPackage("dev.akashi.postgres..", "dev.akashi.database.."))));
  }

  @Test
  void aFeatureTouchesTheTablesOfItsOwnSchemaOnly() {
    classes()
        .that()
        .resideInAPackage("dev.akashi.*.db..")
        .should(useOnlyTheTablesOfItsOwnSchema())
        .check(CLASSES);
  }

  @Test
  void everyPackageSaysWhatItIsFor() {
    Set<String> missing = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      if (!resideInAPackage("dev.akashi.database..").test(type)
          && type.getPackage().tryGetPackageInfo().isEmpty()) {
        missing.add(type.getPackageName());
      }
    }
    assertThat(missing).isEmpty();
  }

  private static ArchCondition<JavaClass> useOnlyTheTablesOfItsOwnSchema() {
    return new ArchCondition<>("use only the tables of its own schema") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        String feature = type.getPackageName().split("\\.", -1)[2];
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
          String[] target = dependency.getTargetClass().getPackageName().split("\\.", -1);
          boolean table =
              target.length > 3 && target[1].equals("akashi") && target[2].equals("database");
          if (table && !target[3].equals(feature)) {
            events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
          }
        }
      }
    };
  }
}
