// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.frameworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.security.Security;
import java.security.cert.Certificate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.capijca.KeySlot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** TLS of the JDK, with keys that cannot be exported at both ends. */
@Tag("frameworks")
@ParameterizedClass
@EnumSource
class JsseTest {
  @RegisterExtension
  static final NonExportableKey SERVER = NonExportableKey.in(KeySlot.AT_KEYEXCHANGE);

  @RegisterExtension
  static final NonExportableKey CLIENT = NonExportableKey.in(KeySlot.AT_SIGNATURE);

  private static final int TIMEOUT_SECONDS = 30;

  /** What each end learns of the other. */
  private record Handshake(String protocol, Certificate client, Certificate server) {}

  JsseTest(ProviderPosition position) {
    position.apply();
  }

  @ParameterizedTest
  @CsvSource({
    "TLSv1.3, TLS_AES_128_GCM_SHA256",
    "TLSv1.3, TLS_AES_256_GCM_SHA384",
    "TLSv1.2, TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
    "TLSv1.2, TLS_DHE_RSA_WITH_AES_128_GCM_SHA256",
  })
  void serverAndClient_authenticateThemselves(String protocol, String suite) throws Exception {
    assertThat(handshake(protocol, suite))
        .isEqualTo(new Handshake(protocol, CLIENT.certificate(), SERVER.certificate()));
  }

  /** The server's key decrypts the premaster secret. */
  @Test
  void rsaKeyExchange_works() throws Exception {
    assumeThat(Security.getProperty("jdk.tls.disabledAlgorithms"))
        .as("this JDK disables RSA key exchange; run the tests on a JDK 17 that does not")
        .doesNotContain("TLS_RSA_*");

    assertThat(handshake("TLSv1.2", "TLS_RSA_WITH_AES_128_GCM_SHA256").server())
        .isEqualTo(SERVER.certificate());
  }

  private static Handshake handshake(String protocol, String suite) throws Exception {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (SSLServerSocket listener =
        (SSLServerSocket)
            TlsContexts.of(SERVER, CLIENT)
                .getServerSocketFactory()
                .createServerSocket(0, 1, loopback)) {
      listener.setNeedClientAuth(true);
      CompletableFuture<Certificate> client = new CompletableFuture<>();
      Thread server = new Thread(() -> serve(listener, client));
      server.start();
      try (SSLSocket socket =
          (SSLSocket)
              TlsContexts.of(CLIENT, SERVER)
                  .getSocketFactory()
                  .createSocket(loopback, listener.getLocalPort())) {
        socket.setEnabledProtocols(new String[] {protocol});
        socket.setEnabledCipherSuites(new String[] {suite});
        socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(TIMEOUT_SECONDS));
        socket.getOutputStream().write(1);
        assertThat(socket.getInputStream().read()).isEqualTo(2);
        SSLSession session = socket.getSession();
        assertThat(session.getCipherSuite()).isEqualTo(suite);
        return new Handshake(
            session.getProtocol(),
            client.get(TIMEOUT_SECONDS, TimeUnit.SECONDS),
            session.getPeerCertificates()[0]);
      } finally {
        server.join();
      }
    }
  }

  /** Answers one byte by the next, and says who asked. */
  private static void serve(SSLServerSocket listener, CompletableFuture<Certificate> client) {
    try (SSLSocket socket = (SSLSocket) listener.accept()) {
      socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(TIMEOUT_SECONDS));
      socket.getOutputStream().write(socket.getInputStream().read() + 1);
      client.complete(socket.getSession().getPeerCertificates()[0]);
    } catch (IOException e) {
      client.completeExceptionally(e);
    }
  }
}
