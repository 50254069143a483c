// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.bench;

import java.nio.ByteBuffer;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;

/** TLS 1.3 between two engines in memory. */
final class TlsConnections {
  private static final int MEBIBYTE = 1 << 20;

  private final SSLContext server;
  private final SSLContext client;
  private final byte[] data = new byte[MEBIBYTE];

  TlsConnections(KeyStore store, X509Certificate certificate) throws Exception {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, BenchKeys.PASSWORD);
    server = SSLContext.getInstance("TLSv1.3");
    server.init(keys.getKeyManagers(), null, null);
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("server", certificate);
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(trusted);
    client = SSLContext.getInstance("TLSv1.3");
    client.init(null, trust.getTrustManagers(), null);
  }

  /** One direction of a connection. */
  private static final class Wire {
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
  }

  /** A pair of engines, and what is under way between them. */
  private final class Connection {
    private final SSLEngine from = engine(client, true);
    private final SSLEngine to = engine(server, false);
    private final Wire up = new Wire();
    private final Wire down = new Wire();
    private final ByteBuffer received = ByteBuffer.allocate(1 << 16);

    /** Runs the handshake to its end, without host names, so that no session is resumed. */
    void handshake() throws SSLException {
      from.beginHandshake();
      to.beginHandshake();
      while (isHandshaking(from) || isHandshaking(to)) {
        step(from, up, down);
        step(to, down, up);
      }
    }

    private void step(SSLEngine engine, Wire out, Wire in) throws SSLException {
      switch (engine.getHandshakeStatus()) {
        case NEED_TASK -> {
          for (Runnable task = engine.getDelegatedTask();
              task != null;
              task = engine.getDelegatedTask()) {
            task.run();
          }
        }
        case NEED_WRAP -> {
          out.bytes.compact();
          engine.wrap(ByteBuffer.allocate(0), out.bytes);
          out.bytes.flip();
        }
        default -> unwrap(engine, in);
      }
    }

    private void unwrap(SSLEngine engine, Wire in) throws SSLException {
      if (in.bytes.hasRemaining()) {
        engine.unwrap(in.bytes, received.clear());
      }
    }

    /** Sends the data record by record and returns how much has arrived. */
    int send(ByteBuffer source) throws SSLException {
      int arrived = 0;
      while (source.hasRemaining()) {
        up.bytes.compact();
        from.wrap(source, up.bytes);
        up.bytes.flip();
        while (up.bytes.hasRemaining()) {
          to.unwrap(up.bytes, received.clear());
          arrived += received.position();
        }
      }
      return arrived;
    }
  }

  private static boolean isHandshaking(SSLEngine engine) {
    return engine.getHandshakeStatus() != HandshakeStatus.NOT_HANDSHAKING;
  }

  private static SSLEngine engine(SSLContext context, boolean isClient) {
    SSLEngine engine = context.createSSLEngine();
    engine.setUseClientMode(isClient);
    return engine;
  }

  /** Makes a connection and returns its protocol. */
  Object handshake() throws SSLException {
    Connection connection = new Connection();
    connection.handshake();
    String protocol = connection.to.getSession().getProtocol();
    Checks.that(protocol.equals("TLSv1.3"), "TLS 1.3");
    return protocol;
  }

  /** Makes a connection and sends 1 MiB. */
  Object transfer() throws SSLException {
    Connection connection = new Connection();
    connection.handshake();
    int arrived = connection.send(ByteBuffer.wrap(data));
    Checks.that(arrived == MEBIBYTE, "the transfer of 1 MiB");
    return arrived;
  }
}
