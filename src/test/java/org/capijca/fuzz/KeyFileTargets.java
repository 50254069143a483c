// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.fuzz;

import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.capijca.format.recognition.InputFormat;
import org.capijca.spec.CapiCngBlobSpec;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiKeyBlobVer3Spec;
import org.capijca.spec.CapiPublicKeyTokenSpec;
import org.capijca.spec.CapiPvkSpec;
import org.capijca.spec.CapiSnkSpec;
import org.capijca.spec.CapiXmlKeySpec;

/** Fuzz targets of KeyFactory: each format of key files, read for each kind of key pair. */
final class KeyFileTargets {
  private static final int EXPORTABLE = 1;
  private static final int VERSION_OFFSET = 1;
  private static final long XML_ALLOWANCE = 256 * 1024;
  private static final String XML_PARSER = "the buffers of the JDK's XML parser";

  private final FuzzKeys keys;
  private final List<FuzzTarget> targets = new ArrayList<>();

  private KeyFileTargets(FuzzKeys keys) {
    this.keys = keys;
  }

  static List<FuzzTarget> of(FuzzKeys keys) throws Exception {
    KeyFileTargets made = new KeyFileTargets(keys);
    made.pairTargets("CALG_RSA_KEYX", keys.rsa());
    made.pairTargets("CALG_DSS_SIGN", keys.dss());
    made.pairTargets("CALG_DH_SF", keys.dh());
    return made.targets;
  }

  private void pairTargets(String name, KeyPair pair) throws Exception {
    blobTargets(name, pair);
    encodedTargets(name, pair);
    cngAndXmlTargets(name, pair);
    if (!name.equals("CALG_DH_SF")) {
      pvkTarget(name, pair);
    }
    if (name.equals("CALG_RSA_KEYX")) {
      snkTargets(name, pair);
    }
  }

  private void blobTargets(String name, KeyPair pair) throws Exception {
    targets.add(
        privateTarget("private-blobs", name, input -> new CapiKeyBlobSpec(input, EXPORTABLE))
            .with(blobs(name, pair.getPrivate()))
            .withSeeds(InputFormat.PRIVATEKEYBLOB)
            .written(KeyFileTargets::blob));
    targets.add(
        publicTarget("public-blobs", name, CapiKeyBlobSpec::new)
            .with(blobs(name, pair.getPublic()))
            .withSeeds(InputFormat.PUBLICKEYBLOB)
            .written(KeyFileTargets::blob));
  }

  private static byte[][] blobs(String name, Key key) throws Exception {
    byte[] blob = FuzzKeys.write(key, CapiKeyBlobSpec.class);
    return name.startsWith("CALG_RSA")
        ? new byte[][] {blob}
        : new byte[][] {blob, FuzzKeys.write(key, CapiKeyBlobVer3Spec.class)};
  }

  private static byte[] blob(Object key, byte[] input) throws Exception {
    return FuzzKeys.write(
        (Key) key, input[VERSION_OFFSET] == 3 ? CapiKeyBlobVer3Spec.class : CapiKeyBlobSpec.class);
  }

  private void encodedTargets(String name, KeyPair pair) {
    targets.add(
        privateTarget("pkcs8", name, PKCS8EncodedKeySpec::new)
            .with(pair.getPrivate().getEncoded())
            .withSeeds(InputFormat.PKCS8)
            .written((key, input) -> ((Key) key).getEncoded()));
    targets.add(
        publicTarget("x509", name, X509EncodedKeySpec::new)
            .with(pair.getPublic().getEncoded())
            .withSeeds(InputFormat.SUBJECT_PUBLIC_KEY_INFO)
            .written((key, input) -> ((Key) key).getEncoded()));
  }

  private void cngAndXmlTargets(String name, KeyPair pair) throws Exception {
    byte[] cng = FuzzKeys.write(pair.getPrivate(), CapiCngBlobSpec.class);
    byte[] publicCng = FuzzKeys.write(pair.getPublic(), CapiCngBlobSpec.class);
    targets.add(
        privateTarget("cng", name + " private", input -> new CapiCngBlobSpec(input, EXPORTABLE))
            .with(cng)
            .withSeeds(InputFormat.CNG_BLOB)
            .written((key, input) -> FuzzKeys.write((Key) key, CapiCngBlobSpec.class)));
    targets.add(
        publicTarget("cng", name + " public", CapiCngBlobSpec::new)
            .with(publicCng)
            .written((key, input) -> FuzzKeys.write((Key) key, CapiCngBlobSpec.class)));
    if (name.equals("CALG_DH_SF")) {
      return; // .NET has no XML for Diffie-Hellman keys
    }
    targets.add(
        privateTarget("xml", name + " private", input -> new CapiXmlKeySpec(input, EXPORTABLE))
            .with(FuzzKeys.write(pair.getPrivate(), CapiXmlKeySpec.class))
            .withSeeds(InputFormat.XML_KEY)
            .allowing(XML_ALLOWANCE, XML_PARSER)
            .written((key, input) -> FuzzKeys.write((Key) key, CapiXmlKeySpec.class)));
    targets.add(
        publicTarget("xml", name + " public", input -> new CapiXmlKeySpec(input))
            .with(FuzzKeys.write(pair.getPublic(), CapiXmlKeySpec.class))
            .allowing(XML_ALLOWANCE, XML_PARSER)
            .written((key, input) -> FuzzKeys.write((Key) key, CapiXmlKeySpec.class)));
  }

  /** The salt of an encrypted file is random, so that it is written without encryption. */
  private void pvkTarget(String name, KeyPair pair) throws Exception {
    targets.add(
        privateTarget("pvk", name, input -> new CapiPvkSpec(input, FuzzKeys.PASSWORD, EXPORTABLE))
            .with(FuzzKeys.write(pair.getPrivate(), CapiPvkSpec.class))
            .with(keys.encryptedPvk(pair.getPrivate()))
            .withSeeds(InputFormat.PVK)
            .written((key, input) -> FuzzKeys.write((Key) key, CapiPvkSpec.class)));
  }

  private void snkTargets(String name, KeyPair pair) throws Exception {
    targets.add(
        privateTarget("snk", name + " private", input -> new CapiSnkSpec(input, EXPORTABLE))
            .with(FuzzKeys.write(pair.getPrivate(), CapiSnkSpec.class))
            .written((key, input) -> FuzzKeys.write((Key) key, CapiSnkSpec.class)));
    targets.add(
        publicTarget("snk", name + " public", CapiSnkSpec::new)
            .with(FuzzKeys.write(pair.getPublic(), CapiSnkSpec.class))
            .withSeeds(InputFormat.STRONG_NAME_PUBLIC_KEY)
            .written((key, input) -> FuzzKeys.write((Key) key, CapiSnkSpec.class)));
    targets.add(
        FuzzTarget.of(
                "snk",
                "public key token",
                input -> {
                  PublicKey key = keys.factory(name).generatePublic(new CapiSnkSpec(input));
                  return keys.factory(name).getKeySpec(key, CapiPublicKeyTokenSpec.class);
                },
                InvalidKeySpecException.class,
                IllegalArgumentException.class)
            .with(FuzzKeys.write(pair.getPublic(), CapiSnkSpec.class)));
  }

  private FuzzTarget privateTarget(
      String subject, String name, Function<byte[], KeySpec> constructor) {
    KeyFactory factory = keys.factory(name.split(" ")[0]);
    return FuzzTarget.of(
        subject,
        name,
        input -> factory.generatePrivate(constructor.apply(input)),
        InvalidKeySpecException.class,
        IllegalArgumentException.class);
  }

  private FuzzTarget publicTarget(
      String subject, String name, Function<byte[], KeySpec> constructor) {
    KeyFactory factory = keys.factory(name.split(" ")[0]);
    return FuzzTarget.of(
        subject,
        name,
        input -> factory.generatePublic(constructor.apply(input)),
        InvalidKeySpecException.class,
        IllegalArgumentException.class);
  }
}
