package org.capijca.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.capijca.CapiProvider;

/** The plan of the house (docs/ARCHITECTURE.md): who may depend on whom. */
@AnalyzeClasses(packages = "org.capijca", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
  /** The rooms that face one JCA engine each. */
  private static final String[] ENGINE_ROOMS = {
    "..internal.keygen..", "..internal.factory..", "..internal.cipher..", "..internal.wrap..",
    "..internal.digest..", "..internal.mac..", "..internal.signature..", "..internal.agreement..",
    "..internal.params..", "..internal.random..", "..internal.store.."
  };

  @ArchTest
  static final ArchRule dependencies_goOneWay =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("cli")
          .definedBy("..cli..")
          .layer("registry")
          .definedBy("..internal.registry..")
          .layer("engine rooms")
          .definedBy(ENGINE_ROOMS)
          .layer("key")
          .definedBy("..internal.key..")
          .layer("derive")
          .definedBy("..internal.derive..")
          .layer("blob")
          .definedBy("..internal.blob..")
          .layer("context")
          .definedBy("..internal.context..")
          .layer("table")
          .definedBy("..internal.table..")
          .layer("engine")
          .definedBy("..internal.engine..")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("registry")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("engine rooms")
          .mayOnlyBeAccessedByLayers("registry")
          .whereLayer("derive")
          .mayOnlyBeAccessedByLayers("registry", "engine rooms")
          .whereLayer("key")
          .mayOnlyBeAccessedByLayers("registry", "engine rooms", "derive")
          .whereLayer("context")
          .mayOnlyBeAccessedByLayers("registry", "engine rooms", "derive", "key")
          .whereLayer("blob")
          .mayOnlyBeAccessedByLayers("registry", "engine rooms", "derive", "key")
          .whereLayer("table")
          .mayOnlyBeAccessedByLayers("registry", "engine rooms", "derive", "key", "context")
          .whereLayer("engine")
          .mayOnlyBeAccessedByLayers("registry", "engine rooms", "derive", "key");

  @ArchTest
  static final ArchRule engineRooms_doNotKnowEachOther =
      slices()
          .matching(
              "org.capijca.internal.(keygen|factory|cipher|wrap|digest|mac|signature|agreement|params|random|store)..")
          .should()
          .notDependOnEachOther()
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule exportedTypes_useNothingInternal =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.capijca",
              "org.capijca.spec",
              "org.capijca.interfaces",
              "org.capijca.dotnet",
              "org.capijca.format")
          .and()
          .doNotBelongToAnyOf(CapiProvider.class)
          .and()
          .doNotHaveSimpleName("LazyProvider")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..internal..");

  @ArchTest
  static final ArchRule onlyTheEngineRoom_knowsBouncyCastle =
      noClasses()
          .that(not(resideInAPackage("..internal.engine..")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.bouncycastle..");

  @ArchTest
  static final ArchRule theCommandLine_usesExportedTypesOnly =
      noClasses()
          .that()
          .resideInAPackage("..cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..internal..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule classes_areFinalOrMeantForExtension =
      classes()
          .that()
          .areNotInterfaces()
          .and()
          .areNotEnums()
          .and()
          .areNotAnonymousClasses()
          .should()
          .haveModifier(JavaModifier.FINAL)
          .orShould()
          .haveModifier(JavaModifier.ABSTRACT)
          .orShould()
          .beAssignableTo(Enum.class)
          .orShould()
          .haveSimpleName("package-info")
          .orShould()
          .haveSimpleName("module-info");
}
