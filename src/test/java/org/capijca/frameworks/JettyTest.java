// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.frameworks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import org.capijca.KeySlot;
import org.eclipse.jetty.io.EndPoint.SslSessionData;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The HTTPS connector of Jetty. */
@Tag("frameworks")
class JettyTest {
  @RegisterExtension
  static final NonExportableKey SERVER = NonExportableKey.in(KeySlot.AT_KEYEXCHANGE);

  @RegisterExtension
  static final NonExportableKey CLIENT = NonExportableKey.in(KeySlot.AT_SIGNATURE);

  /** Jetty reads a key store from a file, which here is that of the key container. */
  @ParameterizedTest
  @EnumSource
  void configuredKeyStore_servesTls(ProviderPosition position) throws Exception {
    position.apply();
    SslContextFactory.Server tls = new SslContextFactory.Server();
    tls.setKeyStoreType("CAPI");
    tls.setKeyStoreProvider("CAPI");
    tls.setKeyStorePath(SERVER.file());
    tls.setKeyStorePassword(SERVER.filePassword());

    assertServes(tls);
  }

  @ParameterizedTest
  @EnumSource
  void keyStoreOfTheUser_servesTls(ProviderPosition position) throws Exception {
    position.apply();
    SslContextFactory.Server tls = new SslContextFactory.Server();
    tls.setKeyStore(SERVER.store());
    tls.setCertAlias(SERVER.alias());

    assertServes(tls);
  }

  private static void assertServes(SslContextFactory.Server tls) throws Exception {
    tls.setTrustStore(TlsContexts.trustStore(CLIENT.certificate()));
    tls.setNeedClientAuth(true);
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server, 1, 1, tls);
    connector.setHost("localhost");
    server.addConnector(connector);
    server.setHandler(new ClientSubject());
    server.start();
    try {
      assertThat(get(connector.getLocalPort())).isEqualTo("CN=" + CLIENT.slot());
    } finally {
      server.stop();
    }
  }

  private static String get(int port) throws Exception {
    SSLContext context = TlsContexts.of(CLIENT, SERVER);
    HttpClient client = HttpClient.newBuilder().sslContext(context).build();
    URI uri = URI.create("https://localhost:" + port + "/");
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
  }

  /** Answers with the subject of the client's certificate. */
  private static final class ClientSubject extends Handler.Abstract {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      SslSessionData session = (SslSessionData) request.getAttribute(SslSessionData.ATTRIBUTE);
      X509Certificate client = session.peerCertificates()[0];
      response.write(true, UTF_8.encode(client.getSubjectX500Principal().getName()), callback);
      return true;
    }
  }
}
