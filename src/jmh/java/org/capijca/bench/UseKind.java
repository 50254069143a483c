// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.bench;

import java.io.ByteArrayInputStream;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Cipher;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** The operations of {@link UseBenchmark}. */
enum UseKind {
  /** Decrypting a record of 64 bytes with a Cipher that has its AES-256 key already. */
  RECORD_UNDER_ONE_KEY("decrypt a record under one AES-256 key, 64 bytes", 1.05) {
    @Override
    Use with(BenchKeys.Side keys) throws Exception {
      byte[] record = keys.record();
      Cipher cipher = keys.decryption();
      Checks.that(Arrays.equals(cipher.doFinal(record), BenchKeys.PLAINTEXT), "the record");
      return () -> cipher.doFinal(record);
    }
  },

  /** Opening a PFX file of one RSA key of 2048 bits, which the JDK has written, for its key. */
  PFX_OPENED("open a PFX file of one RSA-2048 key", 1.05) {
    @Override
    Use with(BenchKeys.Side keys) {
      return () -> {
        KeyStore store = KeyStore.getInstance(keys.storeType(), keys.provider());
        store.load(new ByteArrayInputStream(keys.pfx()), BenchKeys.PASSWORD);
        return store.getKey(keys.alias(), BenchKeys.PASSWORD);
      };
    }
  },

  /** A handshake of TLS 1.3 without resumption, in which the key authenticates the server. */
  TLS_HANDSHAKE("TLS 1.3 handshake", 1.03) {
    @Override
    Use with(BenchKeys.Side keys) throws Exception {
      TlsConnections connections = new TlsConnections(keys.store(), keys.certificate());
      return connections::handshake;
    }
  },

  /** The same handshake, and 1 MiB from the client to the server. */
  TLS_TRANSFER("TLS 1.3 handshake and 1 MiB", 1.03) {
    @Override
    Use with(BenchKeys.Side keys) throws Exception {
      TlsConnections connections = new TlsConnections(keys.store(), keys.certificate());
      return connections::transfer;
    }
  },

  /** A CMS message of 1 KiB, signed with SHA-256 and RSA of 2048 bits. */
  CMS_SIGNATURE("CMS signature, RSA-2048", Double.NaN) {
    @Override
    Use with(BenchKeys.Side keys) throws Exception {
      PrivateKey key = (PrivateKey) keys.store().getKey(keys.alias(), BenchKeys.PASSWORD);
      CMSSignedData signed = sign(keys, key);
      Checks.that(
          signed
              .getSignerInfos()
              .iterator()
              .next()
              .verify(new JcaSimpleSignerInfoVerifierBuilder().build(keys.certificate())),
          "the CMS signature");
      return () -> sign(keys, key);
    }
  };

  private static final byte[] MESSAGE = new byte[1024];

  private final String label;
  private final double target;

  UseKind(String label, double target) {
    this.label = label;
    this.target = target;
  }

  /** Returns how the table and the chart name the operation. */
  String label() {
    return label;
  }

  /** Returns the highest ratio to the JDK that is aimed at; NaN if there is none. */
  double target() {
    return target;
  }

  /** Sets the operation up with the keys of one side. */
  abstract Use with(BenchKeys.Side keys) throws Exception;

  private static CMSSignedData sign(BenchKeys.Side keys, PrivateKey key) throws Exception {
    CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
    generator.addSignerInfoGenerator(
        new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
            .build(
                new JcaContentSignerBuilder("SHA256withRSA")
                    .setProvider(keys.signatureProvider())
                    .build(key),
                keys.certificate()));
    generator.addCertificates(new JcaCertStore(List.of(keys.certificate())));
    return generator.generate(new CMSProcessableByteArray(MESSAGE), true);
  }
}
