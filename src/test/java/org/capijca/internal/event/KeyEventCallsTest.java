// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mockStatic;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.security.KeyPair;
import java.security.interfaces.DSAPrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.forked.KeyLives;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.internal.csp.KeyAttributes;
import org.capijca.vectors.CapiCalls;
import org.capijca.vectors.RecordedKeyPairs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mockito.MockedStatic;
import org.mockito.invocation.InvocationOnMock;

/** Tests which operations on keys are reported as events, without a recording. */
@SuppressWarnings("try") // the mock is active until it is closed
@Tag("unit")
class KeyEventCallsTest {
  private static List<String> events(ThrowingCallable operations) throws Throwable {
    List<String> events = new ArrayList<>();
    try (MockedStatic<KeyEvents> recorder =
        mockStatic(
            KeyEvents.class,
            call -> {
              events.add(described(call));
              return null;
            })) {
      operations.call();
    }
    return events;
  }

  /** Returns {@code EVENT ALGORITHM BITS OPERATION}. */
  private static String described(InvocationOnMock call) {
    KeyAttributes<?> key = call.getArgument(0);
    return Stream.of(call.getArguments())
        .skip(1)
        .map(Object::toString)
        .collect(
            Collectors.joining(
                " ", call.getMethod().getName() + " " + key.row().algId() + " ", ""));
  }

  @Test
  void operationsOnKeys_areReported() throws Throwable {
    List<String> events = events(KeyLives::all);

    assertThat(events)
        .contains(
            "generated CALG_RC2 128",
            "exported CALG_RC2 128 session key",
            "imported CALG_RC2 128 session key",
            "derived CALG_RC2 128 CryptDeriveKey",
            "used CALG_RC2 128 encrypt",
            "used CALG_RC2 128 decrypt",
            "used CALG_RC2 128 MAC",
            "used CALG_TLS1_MASTER 384 derive",
            "derived CALG_TLS1_MASTER 384 SChannel",
            "derived CALG_RC4 128 SChannel",
            "derived CALG_SCHANNEL_MAC_KEY 128 SChannel",
            "generated CALG_RSA_KEYX 1024",
            "imported CALG_RSA_KEYX 1024 private key",
            "imported CALG_RSA_KEYX 1024 public key",
            "exported CALG_RSA_KEYX 1024 private key",
            "used CALG_RSA_KEYX 1024 encrypt",
            "used CALG_RSA_KEYX 1024 decrypt",
            "used CALG_RSA_KEYX 1024 wrap a key",
            "used CALG_RSA_KEYX 1024 unwrap a key",
            "used CALG_RSA_SIGN 1024 sign",
            "used CALG_RSA_SIGN 1024 verify",
            "imported CALG_RSA_SIGN 1024 key container",
            "used CALG_DSS_SIGN 512 sign",
            "used CALG_DSS_SIGN 512 verify",
            "used CALG_DH_SF 512 agree on a key",
            "derived CALG_RC4 128 agreement");
    assertThat(events).filteredOn(event -> event.startsWith("generated CALG_RSA_SIGN")).hasSize(1);
    assertThat(events).filteredOn(event -> event.startsWith("derived CALG_DES ")).hasSize(1);
  }

  @Test
  void readingNumbers_isReportedAsExport() throws Throwable {
    KeyPair rsa = RecordedKeyPairs.rsa2048(1);
    KeyPair dss = RecordedKeyPairs.dss1024(1);

    assertThat(events(() -> ((RSAPrivateCrtKey) rsa.getPrivate()).getPrivateExponent()))
        .containsExactly("exported CALG_RSA_KEYX 2048 private key");
    assertThat(events(() -> ((DSAPrivateKey) dss.getPrivate()).getX()))
        .containsExactly("exported CALG_DSS_SIGN 1024 private key");
  }

  /** JCA programs recover the data of a signature with the Cipher. */
  @Test
  void recoveryOfSignedData_isReportedAsVerification() throws Throwable {
    KeyPair pair = RecordedKeyPairs.rsa2048(0);
    Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding", new CapiProvider());

    assertThat(
            events(() -> {
              cipher.init(Cipher.ENCRYPT_MODE, pair.getPrivate());
              byte[] signed = cipher.doFinal(new byte[] {1});
              cipher.init(Cipher.DECRYPT_MODE, pair.getPublic());
              cipher.doFinal(signed);
            }))
        .containsExactly("used CALG_RSA_KEYX 2048 sign", "used CALG_RSA_KEYX 2048 verify");
  }

  @Test
  void agreedPreMasterSecret_isReportedWithItsLength() throws Throwable {
    CapiProvider schannel = CapiCalls.provider(Csp.MS_DEF_DH_SCHANNEL_PROV);
    KeyPair pair = CapiCalls.keyPair(Csp.MS_DEF_DH_SCHANNEL_PROV, "CALG_DH_EPHEM", 512 << 16);
    KeyAgreement agreement = KeyAgreement.getInstance("CALG_DH_EPHEM", schannel);
    agreement.init(pair.getPrivate());
    agreement.doPhase(pair.getPublic(), true);
    List<Integer> bits = new ArrayList<>();

    List<String> events =
        events(() -> {
          CapiSecretKey secret = (CapiSecretKey) agreement.generateSecret("CALG_TLS1_MASTER");
          bits.add(secret.getKeyLength());
        });

    assertThat(events).contains("derived CALG_TLS1_MASTER " + bits.get(0) + " agreement");
  }

  private static Object serialised(Object key) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(key);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }

  @Test
  void serialisation_isReportedAsExportAndImport() throws Throwable {
    CapiSecretKey session = CapiCalls.sessionKey(Csp.MS_STRONG_PROV, "CALG_RC4", 1);
    Object pair =
        CapiCalls.keyPair(Csp.MS_STRONG_PROV, "CALG_RSA_SIGN", 512 << 16 | 1).getPrivate();

    assertThat(events(() -> serialised(session)))
        .containsExactly("exported CALG_RC4 128 session key", "imported CALG_RC4 128 session key");
    assertThat(events(() -> serialised(pair)))
        .containsExactly(
            "exported CALG_RSA_SIGN 512 private key", "imported CALG_RSA_SIGN 512 private key");
  }
}
