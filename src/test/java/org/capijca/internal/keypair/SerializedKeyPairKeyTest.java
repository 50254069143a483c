// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import org.capijca.CapiProvider;
import org.capijca.KeyFlag;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiKeyBlobVer3Spec;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.spec.CapiSnkSpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that key pairs keep all their properties in serialization. */
@Tag("unit")
class SerializedKeyPairKeyTest {
  private final CapiProvider provider = new CapiProvider();

  /** Only BLOBs of version 3 contain Q, J and the seed. */
  @ParameterizedTest
  @ValueSource(strings = {"CALG_DH_SF", "CALG_DH_EPHEM", "CALG_DSS_SIGN"})
  void discreteLogKeyPair_keepsAllParameters(String name) throws Exception {
    KeyPair pair = pair(name);
    KeyFactory factory = KeyFactory.getInstance(name, provider);

    for (Key key : new Key[] {pair.getPublic(), pair.getPrivate()}) {
      Key read = (Key) read(write(key));
      assertThat(read).isEqualTo(key);
      assertThat(factory.getKeySpec(read, CapiKeyBlobVer3Spec.class).getEncoded())
          .isEqualTo(factory.getKeySpec(key, CapiKeyBlobVer3Spec.class).getEncoded());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"CALG_RSA_KEYX", "CALG_RSA_SIGN", "CALG_DH_SF", "CALG_DSS_SIGN"})
  void keyPair_keepsItsBlob(String name) throws Exception {
    KeyPair pair = pair(name);
    KeyFactory factory = KeyFactory.getInstance(name, provider);

    for (Key key : new Key[] {pair.getPublic(), pair.getPrivate()}) {
      Key read = (Key) read(write(key));
      assertThat(read).isEqualTo(key);
      assertThat(factory.getKeySpec(read, CapiKeyBlobSpec.class).getEncoded())
          .isEqualTo(factory.getKeySpec(key, CapiKeyBlobSpec.class).getEncoded());
    }
  }

  @Test
  void publicKeyOfStrongName_keepsIt() throws Exception {
    KeyFactory factory = KeyFactory.getInstance("CALG_RSA_SIGN", provider);
    CapiSnkSpec file = factory.getKeySpec(pair("CALG_RSA_SIGN").getPublic(), CapiSnkSpec.class);
    Key key = factory.generatePublic(file);

    Key read = (Key) read(write(key));

    assertThat(read).isEqualTo(key);
    assertThat(factory.getKeySpec(read, CapiSnkSpec.class).getEncoded())
        .isEqualTo(file.getEncoded());
  }

  private KeyPair pair(String name) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(name, provider);
    generator.initialize(
        CapiKeyGenParameterSpec.builder().keyLength(512).flags(KeyFlag.CRYPT_EXPORTABLE).build());
    return generator.generateKeyPair();
  }

  private static byte[] write(Object object) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    return bytes.toByteArray();
  }

  private static Object read(byte[] bytes) throws Exception {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return in.readObject();
    }
  }
}
