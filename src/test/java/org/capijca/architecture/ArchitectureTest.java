// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.lang.invoke.MethodHandles;
import java.util.Set;
import org.capijca.CapiProvider;

/** The dependencies that docs/ARCHITECTURE.md describes. */
@ArchTag("unit")
@AnalyzeClasses(packages = "org.capijca", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String[] EXPORTED = {
    "org.capijca",
    "org.capijca.spec",
    "org.capijca.interfaces",
    "org.capijca.dotnet",
    "org.capijca.format",
    "org.capijca.format.recognition"
  };

  @ArchTest
  static final ArchRule dependencies_goOneWay =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("provider")
          .definedBy("..internal.provider..")
          .layer("services")
          .definedBy(
              "..internal.container..",
              "..internal.keywrap..",
              "..internal.digest..",
              "..internal.random..")
          .layer("keypair engines")
          .definedBy(
              "..internal.keypair.encryption..",
              "..internal.keypair.signature..",
              "..internal.keypair.agreement..",
              "..internal.keypair.parameters..")
          .layer("keypair")
          .definedBy("..internal.keypair")
          .layer("session engines")
          .definedBy(
              "..internal.session.cipher..",
              "..internal.session.mac..",
              "..internal.session.schannel..")
          .layer("session")
          .definedBy("..internal.session")
          .layer("keyfile")
          .definedBy("..internal.keyfile..")
          .layer("parameters")
          .definedBy("..internal.parameters..")
          .layer("event")
          .definedBy("..internal.event..")
          .layer("csp")
          .definedBy("..internal.csp..")
          .layer("blob")
          .definedBy("..internal.blob..")
          .layer("primitive")
          .definedBy("..internal.primitive..")
          .whereLayer("provider")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("services")
          .mayOnlyBeAccessedByLayers("provider")
          .whereLayer("keypair engines")
          .mayOnlyBeAccessedByLayers("provider")
          .whereLayer("session engines")
          .mayOnlyBeAccessedByLayers("provider")
          .whereLayer("keypair")
          .mayOnlyBeAccessedByLayers("provider", "services", "keypair engines")
          .whereLayer("session")
          .mayOnlyBeAccessedByLayers(
              "provider", "services", "keypair engines", "keypair", "session engines")
          .whereLayer("keyfile")
          .mayOnlyBeAccessedByLayers("provider", "services", "keypair")
          .whereLayer("parameters")
          .mayOnlyBeAccessedByLayers("provider", "keypair engines")
          .whereLayer("event")
          .mayOnlyBeAccessedByLayers(
              "provider", "services", "keypair engines", "keypair", "session engines", "session")
          .whereLayer("csp")
          .mayOnlyBeAccessedByLayers(
              "provider",
              "event",
              "services",
              "keypair engines",
              "keypair",
              "session engines",
              "session",
              "keyfile")
          .whereLayer("blob")
          .mayOnlyBeAccessedByLayers(
              "provider",
              "services",
              "keypair engines",
              "keypair",
              "session engines",
              "session",
              "keyfile",
              "csp");

  @ArchTest
  static final ArchRule siblings_doNotDependOnEachOther =
      slices()
          .matching("org.capijca.internal.(container|keywrap|digest|random)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule keyPairEngines_doNotDependOnEachOther =
      slices().matching("org.capijca.internal.keypair.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule sessionKeyEngines_doNotDependOnEachOther =
      slices().matching("org.capijca.internal.session.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule packages_haveNoCircles =
      slices().assignedFrom(new PackagesAndEntry()).should().beFreeOfCycles();

  @ArchTest
  static final ArchRule primitivesAndBlobs_useNoTable =
      noClasses()
          .that()
          .resideInAnyPackage("..internal.primitive..", "..internal.blob..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..internal.csp..");

  @ArchTest
  static final ArchRule exportedTypes_useNothingInternal =
      noClasses()
          .that()
          .resideInAnyPackage(EXPORTED)
          .and()
          .doNotBelongToAnyOf(CapiProvider.class)
          .and()
          .doNotHaveSimpleName("LazyProvider")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..internal..");

  @ArchTest
  static final ArchRule onlyPrimitives_useBouncyCastle =
      noClasses()
          .that(not(resideInAPackage("..internal.primitive..")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.bouncycastle..");

  @ArchTest
  static final ArchRule commandLine_usesExportedTypesOnly =
      noClasses()
          .that()
          .resideInAPackage("..cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..internal..");

  @ArchTest
  static final ArchRule commands_shareBaseFilesAndKeysOnly =
      slices()
          .matching("org.capijca.cli.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              alwaysTrue(), resideInAnyPackage("..cli.base..", "..cli.io..", "..cli.keyfile.."));

  @ArchTest
  static final ArchRule commandLineFiles_useNoPicocli =
      noClasses()
          .that()
          .resideInAnyPackage("..cli.io..", "..cli.keyfile..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("picocli..", "..cli.base..");

  @ArchTest
  static final ArchRule classes_areFinalOrAbstract =
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

  /** GraalVM's native-image needs a line of metadata for all that is found by its name. */
  @ArchTest
  static final ArchRule reflection_isUsedForNewMethodsAndMissingLibrariesOnly =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.capijca.internal.primitive.random.VirtualThreads")
          .and()
          .doNotHaveFullyQualifiedName("org.capijca.internal.event.KeyRecorder")
          .and()
          .doNotHaveFullyQualifiedName("org.capijca.cli.io.Terminal")
          .and()
          .doNotHaveFullyQualifiedName("org.capijca.cli.Capi")
          .should()
          .callMethodWhere(
              calls(
                  Class.class, "forName|get(Declared)?(Method|Field|Constructor)s?|getResource.*"))
          .orShould()
          .callMethodWhere(calls(MethodHandles.Lookup.class, "find.*|unreflect.*"));

  /**
   * Each package of its own, without its subpackages. The classes of the provider itself, which are
   * above the internal packages, are apart from the vocabulary in the same package, which is below
   * them.
   */
  private static final class PackagesAndEntry implements SliceAssignment {
    private static final Set<String> ENTRY = Set.of("CapiProvider", "LazyProvider");

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return ENTRY.contains(outermost(type).getSimpleName())
          ? SliceIdentifier.of("the provider")
          : SliceIdentifier.of(type.getPackageName());
    }

    private static JavaClass outermost(JavaClass type) {
      return type.getEnclosingClass().map(PackagesAndEntry::outermost).orElse(type);
    }

    @Override
    public String getDescription() {
      return "packages, with the provider apart from the vocabulary";
    }
  }

  private static DescribedPredicate<JavaCall<?>> calls(Class<?> owner, String name) {
    return JavaCall.Predicates.target(
        HasOwner.Predicates.With.<JavaClass>owner(JavaClass.Predicates.type(owner))
            .<AccessTarget.CodeUnitCallTarget>forSubtype()
            .and(HasName.Predicates.nameMatching(name).forSubtype()));
  }
}
