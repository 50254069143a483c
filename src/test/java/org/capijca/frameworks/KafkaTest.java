// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.frameworks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;
import org.capijca.KeySlot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The TLS configuration of Apache Kafka. The client is complete; the broker is replaced by a socket
 * with the TLS context that a broker creates from its configuration.
 */
@Tag("frameworks")
class KafkaTest {
  @RegisterExtension
  static final NonExportableKey SERVER = NonExportableKey.in(KeySlot.AT_KEYEXCHANGE);

  @RegisterExtension
  static final NonExportableKey CLIENT = NonExportableKey.in(KeySlot.AT_SIGNATURE);

  private static final int TIMEOUT_SECONDS = 30;
  private static final int API_VERSIONS = 18;
  private static final String CLIENT_ID = "client-of-the-test";

  /** What a broker learns from the first request of a client. */
  private record Connection(Certificate certificate, int apiKey, String clientId) {}

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void client_authenticatesItselfToTheBroker(ProviderPosition position) throws Exception {
    position.apply();
    CompletableFuture<Connection> connection = new CompletableFuture<>();
    try (DefaultSslEngineFactory tls = new DefaultSslEngineFactory()) {
      tls.configure(new AdminClientConfig(configuration(SERVER, CLIENT, 1)).values());
      try (SSLServerSocket listener =
          (SSLServerSocket)
              tls.sslContext()
                  .getServerSocketFactory()
                  .createServerSocket(0, 1, InetAddress.getByName("localhost"))) {
        listener.setNeedClientAuth(true);
        Thread broker = new Thread(() -> accept(listener, connection));
        broker.start();
        Admin client = Admin.create(configuration(CLIENT, SERVER, listener.getLocalPort()));
        try {
          assertThat(connection.get(TIMEOUT_SECONDS, TimeUnit.SECONDS))
              .isEqualTo(new Connection(CLIENT.certificate(), API_VERSIONS, CLIENT_ID));
        } finally {
          client.close(Duration.ZERO);
          broker.join();
        }
      }
    }
  }

  /** Kafka reads a key store from a file, which here is that of the key container. */
  private Map<String, Object> configuration(NonExportableKey own, NonExportableKey peer, int port)
      throws Exception {
    Map<String, Object> values = new HashMap<>();
    values.put("bootstrap.servers", "localhost:" + port);
    values.put("client.id", CLIENT_ID);
    values.put("security.protocol", "SSL");
    values.put("ssl.keystore.type", "CAPI");
    values.put("ssl.keystore.location", own.file());
    values.put("ssl.keystore.password", own.filePassword());
    values.put("ssl.truststore.type", "PKCS12");
    values.put("ssl.truststore.location", TlsContexts.trustStoreFile(peer, folder).toString());
    values.put("ssl.truststore.password", TlsContexts.TRUST_STORE_PASSWORD);
    return values;
  }

  /** Reads the header of one request, in the format of the Kafka protocol guide. */
  private static void accept(SSLServerSocket listener, CompletableFuture<Connection> connection) {
    try (SSLSocket socket = (SSLSocket) listener.accept()) {
      socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(TIMEOUT_SECONDS));
      DataInputStream in = new DataInputStream(socket.getInputStream());
      in.readInt(); // length
      int apiKey = in.readShort();
      in.readShort(); // version
      in.readInt(); // correlation ID
      String clientId = new String(in.readNBytes(in.readShort()), UTF_8);
      connection.complete(
          new Connection(socket.getSession().getPeerCertificates()[0], apiKey, clientId));
    } catch (IOException e) {
      connection.completeExceptionally(e);
    }
  }
}
