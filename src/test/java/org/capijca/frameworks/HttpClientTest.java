// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.frameworks;

import static java.net.HttpURLConnection.HTTP_OK;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.capijca.KeySlot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The HTTP client and the HTTPS server of the JDK, both with non-exportable keys. */
@Tag("frameworks")
class HttpClientTest {
  @RegisterExtension
  static final NonExportableKey SERVER = NonExportableKey.in(KeySlot.AT_KEYEXCHANGE);

  @RegisterExtension
  static final NonExportableKey CLIENT = NonExportableKey.in(KeySlot.AT_SIGNATURE);

  @ParameterizedTest
  @EnumSource
  void request_isAuthenticatedByTheClientCertificate(ProviderPosition position) throws Exception {
    position.apply();
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(requiringCertificates(TlsContexts.of(SERVER, CLIENT)));
    server.createContext("/", exchange -> answer((HttpsExchange) exchange));
    server.start();
    try {
      HttpClient client =
          HttpClient.newBuilder().sslContext(TlsContexts.of(CLIENT, SERVER)).build();
      URI uri = URI.create("https://localhost:" + server.getAddress().getPort() + "/");
      HttpResponse<String> response =
          client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());

      assertThat(response.body()).isEqualTo("CN=" + CLIENT.slot());
      assertThat(response.sslSession().orElseThrow().getPeerCertificates()[0])
          .isEqualTo(SERVER.certificate());
    } finally {
      server.stop(0);
    }
  }

  private static HttpsConfigurator requiringCertificates(SSLContext context) {
    return new HttpsConfigurator(context) {
      @Override
      public void configure(HttpsParameters parameters) {
        SSLParameters tls = context.getDefaultSSLParameters();
        tls.setNeedClientAuth(true);
        parameters.setSSLParameters(tls);
      }
    };
  }

  /** Answers with the subject of the client's certificate. */
  private static void answer(HttpsExchange exchange) throws IOException {
    try (exchange) {
      byte[] subject = exchange.getSSLSession().getPeerPrincipal().getName().getBytes(US_ASCII);
      exchange.sendResponseHeaders(HTTP_OK, subject.length);
      exchange.getResponseBody().write(subject);
    }
  }
}
