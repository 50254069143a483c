// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Security;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import org.apache.catalina.startup.Catalina;
import org.capijca.CapiProvider;
import org.capijca.KeySlot;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Apache Tomcat with the connector that docs/INSTALL.md shows. */
@Tag("frameworks")
class TomcatTest {
  @RegisterExtension
  static final NonExportableKey KEY = NonExportableKey.in(KeySlot.AT_KEYEXCHANGE);

  private static final Path DOCUMENT =
      Path.of(System.getProperty("basedir", ""), "docs/INSTALL.md");
  private static final Pattern CONNECTOR =
      Pattern.compile("```xml\n(<Connector.*?)```", Pattern.DOTALL);

  /** Held here, as the log manager does not hold loggers. */
  private static final Logger LOG = Logger.getLogger("org.apache");

  /** One for all tests, as Tomcat reads its directory once in a JVM. */
  @TempDir private static Path base;

  @BeforeAll
  static void logOnlyWarnings() {
    LOG.setLevel(Level.WARNING);
  }

  @AfterAll
  static void logAsBefore() {
    LOG.setLevel(null);
  }

  @ParameterizedTest
  @EnumSource
  void connector_servesTlsWithTheKey(ProviderPosition position) throws Exception {
    Security.removeProvider(CapiProvider.NAME);
    Security.addProvider(new CapiProvider().configure("store=" + KEY.directory()));
    position.apply();
    int port = freePort();
    PrintStream out = System.out;
    PrintStream err = System.err;
    // Tomcat reads these once, when its classes are loaded; its default is the working directory.
    System.setProperty("catalina.base", base.toString());
    System.setProperty("catalina.home", base.toString());
    Catalina catalina = new Catalina();
    catalina.setUseNaming(false);
    catalina.setConfigFile(serverXml(port).toString());
    try {
      catalina.load();
      catalina.start();

      try (SSLSocket socket =
          (SSLSocket)
              TlsContexts.trusting(KEY.certificate())
                  .getSocketFactory()
                  .createSocket("localhost", port)) {
        socket.startHandshake();
        assertThat(socket.getSession().getPeerCertificates()[0]).isEqualTo(KEY.certificate());
      }
    } finally {
      catalina.stop();
      System.clearProperty("catalina.base");
      System.clearProperty("catalina.home");
      System.setOut(out);
      System.setErr(err);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0)) {
      return probe.getLocalPort();
    }
  }

  private Path serverXml(int port) throws Exception {
    Matcher connector = CONNECTOR.matcher(Files.readString(DOCUMENT));
    assertThat(connector.find()).isTrue();
    assertThat(connector.group(1)).contains("MyApp/AT_KEYEXCHANGE", "\"8443\"");
    return Files.writeString(
        base.resolve("server.xml"),
        "<Server port=\"-1\"><Service name=\"Catalina\">"
            + connector
                .group(1)
                .replace("MyApp/AT_KEYEXCHANGE", KEY.alias())
                .replace("\"8443\"", "\"" + port + "\"")
            + "<Engine name=\"Catalina\" defaultHost=\"localhost\"><Host name=\"localhost\"/></Engine>"
            + "</Service></Server>");
  }
}
