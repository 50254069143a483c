// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/**
 * Microsoft CryptoAPI 1.0 as a Java cryptography provider.
 *
 * @provides java.security.Provider
 */
module org.capijca {
  requires java.xml;
  requires org.bouncycastle.provider;
  requires static jdk.jfr;
  requires static com.google.errorprone.annotations;
  requires static info.picocli;
  requires static org.jspecify;

  exports org.capijca;
  exports org.capijca.dotnet;
  exports org.capijca.format;
  exports org.capijca.format.recognition;
  exports org.capijca.interfaces;
  exports org.capijca.spec;

  opens org.capijca.cli to
      info.picocli;
  opens org.capijca.cli.base to
      info.picocli;
  opens org.capijca.cli.convert to
      info.picocli;
  opens org.capijca.cli.digest to
      info.picocli;
  opens org.capijca.cli.generate to
      info.picocli;
  opens org.capijca.cli.inspect to
      info.picocli;
  opens org.capijca.cli.keys to
      info.picocli;
  opens org.capijca.cli.listing to
      info.picocli;
  opens org.capijca.cli.manual to
      info.picocli;
  opens org.capijca.cli.recipe.command to
      info.picocli;
  opens org.capijca.cli.signing to
      info.picocli;

  provides java.security.Provider with
      org.capijca.CapiProvider;
}
