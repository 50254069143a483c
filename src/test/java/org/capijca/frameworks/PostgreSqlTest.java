// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.frameworks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.capijca.KeySlot;
import org.capijca.forked.ForkedJvm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The PostgreSQL driver with a client certificate, in a JVM whose default TLS context has the key.
 * The server is replaced by a socket that speaks the protocol until the session is established
 * (PostgreSQL documentation, "Message Flow" and "Message Formats").
 */
@Tag("frameworks")
class PostgreSqlTest {
  @RegisterExtension
  static final NonExportableKey SERVER = NonExportableKey.in(KeySlot.AT_KEYEXCHANGE);

  @RegisterExtension
  static final NonExportableKey CLIENT = NonExportableKey.in(KeySlot.AT_SIGNATURE);

  private static final int TIMEOUT_SECONDS = 60;
  private static final int SSL_REQUEST = 80877103;
  private static final String SERVER_VERSION = "17.2";

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void driver_authenticatesItselfByItsCertificate(ProviderPosition position) throws Exception {
    SSLContext context = TlsContexts.of(SERVER, CLIENT);
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
      listener.setSoTimeout((int) TimeUnit.SECONDS.toMillis(TIMEOUT_SECONDS));
      CompletableFuture<Certificate> client = new CompletableFuture<>();
      Thread server = new Thread(() -> accept(listener, context, client));
      server.start();

      ForkedJvm.Outcome outcome = connect(listener.getLocalPort(), position);

      assertThat(outcome.exitCode()).as(outcome.output()).isZero();
      assertThat(outcome.output().trim()).isEqualTo(SERVER_VERSION);
      assertThat(client.get(TIMEOUT_SECONDS, TimeUnit.SECONDS)).isEqualTo(CLIENT.certificate());
      server.join();
    }
  }

  private ForkedJvm.Outcome connect(int port, ProviderPosition position) throws Exception {
    return ForkedJvm.ofThisJdk()
        .withTestClassPath()
        .with(
            "-Djavax.net.ssl.keyStore=NONE",
            "-Djavax.net.ssl.keyStoreType=CAPI",
            "-Djavax.net.ssl.keyStoreProvider=CAPI",
            "-Djavax.net.ssl.trustStore=" + TlsContexts.trustStoreFile(SERVER, folder),
            "-Djavax.net.ssl.trustStorePassword=" + TlsContexts.TRUST_STORE_PASSWORD,
            "-Djava.security.properties="
                + position.securityProperties(folder, "store=" + CLIENT.directory()))
        .run(
            PostgreSqlClient.class.getName(),
            "jdbc:postgresql://localhost:"
                + port
                + "/test?user=alice&assumeMinServerVersion=17&ssl=true&sslmode=verify-full"
                + "&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory");
  }

  private static void accept(
      ServerSocket listener, SSLContext context, CompletableFuture<Certificate> client) {
    try (Socket plain = listener.accept()) {
      plain.setSoTimeout((int) TimeUnit.SECONDS.toMillis(TIMEOUT_SECONDS));
      DataInputStream request = new DataInputStream(plain.getInputStream());
      request.readInt(); // length
      assertThat(request.readInt()).isEqualTo(SSL_REQUEST);
      plain.getOutputStream().write('S');
      try (SSLSocket socket =
          (SSLSocket) context.getSocketFactory().createSocket(plain, null, false)) {
        socket.setNeedClientAuth(true);
        DataInputStream in = new DataInputStream(socket.getInputStream());
        in.readNBytes(in.readInt() - Integer.BYTES); // startup message
        socket.getOutputStream().write(sessionEstablished());
        client.complete(socket.getSession().getPeerCertificates()[0]);
        in.read(); // until the client terminates the session
      }
    } catch (IOException | AssertionError e) {
      client.completeExceptionally(e);
    }
  }

  /** AuthenticationOk, the parameters that the driver asks for, and ReadyForQuery. */
  private static byte[] sessionEstablished() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    message(out, 'R', new byte[Integer.BYTES]);
    parameter(out, "server_version", SERVER_VERSION);
    parameter(out, "client_encoding", "UTF8");
    parameter(out, "DateStyle", "ISO, MDY");
    parameter(out, "standard_conforming_strings", "on");
    message(out, 'Z', new byte[] {'I'});
    return bytes.toByteArray();
  }

  private static void parameter(DataOutputStream out, String name, String value)
      throws IOException {
    message(out, 'S', (name + '\0' + value + '\0').getBytes(UTF_8));
  }

  private static void message(DataOutputStream out, char type, byte[] body) throws IOException {
    out.writeByte(type);
    out.writeInt(Integer.BYTES + body.length);
    out.write(body);
  }
}
