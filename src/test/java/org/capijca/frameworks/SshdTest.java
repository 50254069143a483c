// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.server.SshServer;
import org.capijca.KeySlot;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Server and client of Apache MINA SSHD, each with a key in a key container. */
@Tag("frameworks")
class SshdTest {
  @RegisterExtension
  static final NonExportableKey SERVER = NonExportableKey.in(KeySlot.AT_KEYEXCHANGE);

  @RegisterExtension
  static final NonExportableKey CLIENT = NonExportableKey.in(KeySlot.AT_SIGNATURE);

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  /** Bouncy Castle is named for signatures where it is present, and refuses keys of others. */
  private static final String BOUNCY_CASTLE = "org.apache.sshd.security.provider.BC.enabled";

  @BeforeAll
  static void disableBouncyCastle() {
    System.setProperty(BOUNCY_CASTLE, "false");
    assertThat(SecurityUtils.isBouncyCastleRegistered()).isFalse();
  }

  @AfterAll
  static void clear() {
    System.clearProperty(BOUNCY_CASTLE);
  }

  private static KeyPair pair(NonExportableKey key) {
    return new KeyPair(key.certificate().getPublicKey(), key.privateKey());
  }

  @ParameterizedTest
  @CsvSource({"rsaSHA256, LAST", "rsaSHA512, LAST", "rsaSHA512, FIRST"})
  void hostKeyAndUserKey_authenticateBothEnds(
      BuiltinSignatures algorithm, ProviderPosition position) throws Exception {
    position.apply();
    CompletableFuture<PublicKey> hostKey = new CompletableFuture<>();
    CompletableFuture<PublicKey> userKey = new CompletableFuture<>();
    try (SshServer server = SshServer.setUpDefaultServer();
        SshClient client = SshClient.setUpDefaultClient()) {
      server.setHost("localhost");
      server.setKeyPairProvider(KeyPairProvider.wrap(pair(SERVER)));
      server.setSignatureFactories(List.of(algorithm));
      server.setPublickeyAuthenticator((user, key, session) -> {
        userKey.complete(key);
        return true;
      });
      server.start();
      client.setSignatureFactories(List.of(algorithm));
      client.setServerKeyVerifier((session, address, key) -> {
        hostKey.complete(key);
        return true;
      });
      client.setKeyIdentityProvider(session -> List.of(pair(CLIENT)));
      client.start();
      try (ClientSession session =
          client.connect("alice", "localhost", server.getPort()).verify(TIMEOUT).getSession()) {
        session.auth().verify(TIMEOUT);

        assertThat(session.isAuthenticated()).isTrue();
      }
    }
    assertThat(hostKey).isCompletedWithValue(SERVER.certificate().getPublicKey());
    assertThat(userKey).isCompletedWithValue(CLIENT.certificate().getPublicKey());
  }
}
