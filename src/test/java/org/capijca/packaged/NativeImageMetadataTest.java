// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.security.InvalidKeyException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import javax.crypto.KeyGenerator;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.KeyFlag;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What GraalVM's native-image must know of the provider is in its metadata. The metadata of the
 * command line are written by picocli's annotation processor. That nothing else is found by name is
 * a rule of ArchitectureTest.
 */
@Tag("unit")
@Tag("slow")
class NativeImageMetadataTest {
  private static final String FILE =
      "/META-INF/native-image/org.capijca/capi-jca/reachability-metadata.json";

  private final Provider provider = new CapiProvider();

  private static JsonNode reflection() throws IOException {
    try (InputStream in = CapiProvider.class.getResourceAsStream(FILE)) {
      return new ObjectMapper().readTree(in).get("reflection");
    }
  }

  private static Set<String> types(boolean serializable) throws IOException {
    Set<String> types = new TreeSet<>();
    StreamSupport.stream(reflection().spliterator(), false)
        .filter(entry -> entry.path("serializable").asBoolean() == serializable)
        .forEach(entry -> types.add(entry.get("type").asText()));
    return types;
  }

  @Test
  void serialisedObjects_areOfListedTypes() throws Exception {
    List<Object> objects = new ArrayList<>();
    objects.add(CapiError.NTE_BAD_KEY.as(InvalidKeyException::new, "a key").getCause());
    for (String algorithm : List.of("CALG_RC2", "CALG_RC4", "CALG_AES_256", "CALG_TLS1_MASTER")) {
      KeyGenerator generator = KeyGenerator.getInstance(algorithm, provider);
      generator.init(CapiKeyGenParameterSpec.builder().flags(KeyFlag.CRYPT_EXPORTABLE).build());
      objects.add(generator.generateKey());
    }
    for (AlgId algorithm : List.of(AlgId.CALG_RSA_KEYX, AlgId.CALG_DSS_SIGN, AlgId.CALG_DH_SF)) {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm.name(), provider);
      generator.initialize(
          CapiKeyGenParameterSpec.builder().keyLength(512).flags(KeyFlag.CRYPT_EXPORTABLE).build());
      KeyPair pair = generator.generateKeyPair();
      objects.addAll(List.of(pair.getPublic(), pair.getPrivate()));
    }

    Set<String> read = new TreeSet<>();
    for (Object object : objects) {
      read.addAll(typesReadBackFrom(object));
    }

    // Exceptions and their parts are the JDK's own, which native-image knows.
    read.removeIf(type -> type.startsWith("java.") && !type.equals("java.lang.Enum"));
    assertThat(types(true)).containsExactlyInAnyOrderElementsOf(read);
  }

  private static Set<String> typesReadBackFrom(Object object) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    Set<String> types = new TreeSet<>();
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      in.setObjectInputFilter(info -> {
        if (info.serialClass() != null) {
          types.add(info.serialClass().getTypeName());
        }
        return ObjectInputFilter.Status.UNDECIDED;
      });
      assertThat(in.readObject()).hasSameClassAs(object);
    }
    return types;
  }

  @Test
  void otherTypes_areThoseOfTheArchitectureRule() throws Exception {
    assertThat(types(false))
        .containsExactly(
            "java.io.Console",
            "java.lang.Thread",
            "org.bouncycastle.crypto.CipherParameters",
            "org.capijca.CapiProvider",
            "picocli.CommandLine");
  }
}
