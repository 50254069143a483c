// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.frameworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.local.LocalAddress;
import io.netty.channel.local.LocalChannel;
import io.netty.channel.local.LocalIoHandler;
import io.netty.channel.local.LocalServerChannel;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslProvider;
import java.security.KeyStoreException;
import java.security.cert.Certificate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.capijca.KeySlot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** TLS of Netty with the JDK's engine; its OpenSSL engine needs the bytes of a key. */
@Tag("frameworks")
class NettyTest {
  @RegisterExtension
  static final NonExportableKey SERVER = NonExportableKey.in(KeySlot.AT_KEYEXCHANGE);

  @RegisterExtension
  static final NonExportableKey CLIENT = NonExportableKey.in(KeySlot.AT_SIGNATURE);

  private static final int TIMEOUT_SECONDS = 30;

  /** What the client compares the server's certificate with. */
  private static final String HOST = "localhost";

  private static final int PORT = 443;

  @ParameterizedTest
  @EnumSource
  void keyManagerFactory_authenticatesBothEnds(ProviderPosition position) throws Exception {
    position.apply();

    assertAuthenticated(
        SslContextBuilder.forServer(TlsContexts.keys(SERVER)),
        SslContextBuilder.forClient().keyManager(TlsContexts.keys(CLIENT)));
  }

  /** Netty puts a private key without a store into a PKCS #12 store, which needs its encoding. */
  @Test
  void privateKeyWithoutItsStore_isNotPossible() {
    SslContextBuilder server =
        SslContextBuilder.forServer(SERVER.privateKey(), SERVER.certificate())
            .sslProvider(SslProvider.JDK);

    assertThatThrownBy(server::build).hasCauseInstanceOf(KeyStoreException.class);
  }

  private static void assertAuthenticated(SslContextBuilder server, SslContextBuilder client)
      throws Exception {
    SslContext serverContext =
        server
            .sslProvider(SslProvider.JDK)
            .trustManager(TlsContexts.trust(CLIENT.certificate()))
            .clientAuth(ClientAuth.REQUIRE)
            .build();
    SslContext clientContext =
        client
            .sslProvider(SslProvider.JDK)
            .trustManager(TlsContexts.trust(SERVER.certificate()))
            .build();
    CompletableFuture<Certificate> serverPeer = new CompletableFuture<>();
    CompletableFuture<Certificate> clientPeer = new CompletableFuture<>();
    EventLoopGroup group = new MultiThreadIoEventLoopGroup(1, LocalIoHandler.newFactory());
    try {
      LocalAddress address = new LocalAddress(NettyTest.class);
      new ServerBootstrap()
          .group(group)
          .channel(LocalServerChannel.class)
          .childHandler(tls(serverContext, serverPeer))
          .bind(address)
          .sync();
      new Bootstrap()
          .group(group)
          .channel(LocalChannel.class)
          .handler(tls(clientContext, clientPeer))
          .connect(address)
          .sync();

      assertThat(clientPeer.get(TIMEOUT_SECONDS, TimeUnit.SECONDS)).isEqualTo(SERVER.certificate());
      assertThat(serverPeer.get(TIMEOUT_SECONDS, TimeUnit.SECONDS)).isEqualTo(CLIENT.certificate());
    } finally {
      group.shutdownGracefully(0, 1, TimeUnit.SECONDS).sync();
    }
  }

  /** Adds a TLS handler whose handshake completes the future with the certificate of the peer. */
  private static ChannelHandler tls(SslContext context, CompletableFuture<Certificate> peer) {
    return new ChannelInitializer<Channel>() {
      @Override
      protected void initChannel(Channel channel) {
        SslHandler handler = context.newHandler(channel.alloc(), HOST, PORT);
        channel.pipeline().addLast(handler);
        handler
            .handshakeFuture()
            .addListener(done -> {
              if (done.isSuccess()) {
                peer.complete(handler.engine().getSession().getPeerCertificates()[0]);
              } else {
                peer.completeExceptionally(done.cause());
              }
            });
      }
    };
  }
}
