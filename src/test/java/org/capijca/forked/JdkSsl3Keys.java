// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.forked;

import java.security.spec.AlgorithmParameterSpec;
import java.util.HexFormat;
import java.util.stream.Stream;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Derives SSL 3.0 keys with the JDK, whose implementation requires {@code --add-exports
 * java.base/sun.security.internal.spec=ALL-UNNAMED}. Arguments are the pre-master secret and the
 * random values of client and server in hexadecimal digits, and the lengths in bytes of cipher key,
 * IV and MAC key; prints the master secret and the six parts of the key block, one per line.
 */
public final class JdkSsl3Keys {
  private static final String SPECS = "sun.security.internal.spec.";
  private static final int MAJOR = 3;
  private static final int MINOR = 0;

  private JdkSsl3Keys() {}

  /** Prints the keys. */
  public static void main(String[] args) throws ReflectiveOperationException, Exception {
    HexFormat hex = HexFormat.of();
    byte[] client = hex.parseHex(args[1]);
    byte[] server = hex.parseHex(args[2]);
    SecretKey master =
        generate(
            "SunTlsMasterSecret",
            spec(
                "TlsMasterSecretParameterSpec",
                new SecretKeySpec(hex.parseHex(args[0]), "TlsRsaPremasterSecret"),
                MAJOR,
                MINOR,
                client,
                server,
                null,
                0,
                0));
    SecretKey keys =
        generate(
            "SunTlsKeyMaterial",
            spec(
                "TlsKeyMaterialParameterSpec",
                master,
                MAJOR,
                MINOR,
                client,
                server,
                "cipher",
                Integer.parseInt(args[3]),
                0,
                Integer.parseInt(args[4]),
                Integer.parseInt(args[5]),
                null,
                0,
                0));
    System.out.println(hex.formatHex(master.getEncoded()));
    for (String part : new String[] {"MacKey", "CipherKey", "Iv"}) {
      for (String side : new String[] {"Client", "Server"}) {
        Object value = keys.getClass().getMethod("get" + side + part).invoke(keys);
        System.out.println(hex.formatHex(bytes(value)));
      }
    }
  }

  private static byte[] bytes(Object value) {
    if (value instanceof SecretKey key) {
      return key.getEncoded();
    }
    return value == null ? new byte[0] : ((IvParameterSpec) value).getIV();
  }

  private static AlgorithmParameterSpec spec(String name, Object... arguments)
      throws ReflectiveOperationException {
    return (AlgorithmParameterSpec)
        Stream.of(Class.forName(SPECS + name).getConstructors())
            .filter(constructor -> constructor.getParameterCount() == arguments.length)
            .findFirst()
            .orElseThrow()
            .newInstance(arguments);
  }

  private static SecretKey generate(String name, AlgorithmParameterSpec spec) throws Exception {
    KeyGenerator generator = KeyGenerator.getInstance(name, "SunJCE");
    generator.init(spec);
    return generator.generateKey();
  }
}
