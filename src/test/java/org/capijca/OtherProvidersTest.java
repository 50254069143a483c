// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.KeyGenerator;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Programs that do not name this provider get the services of others as if it were not installed,
 * also where it is the first one and explains why it does not have a name.
 */
@Tag("unit")
class OtherProvidersTest {
  private interface Search {
    Provider provider(String algorithm) throws GeneralSecurityException;
  }

  private static final Map<String, Search> ENGINES = new LinkedHashMap<>();

  static {
    ENGINES.put("Cipher", name -> Cipher.getInstance(name).getProvider());
    ENGINES.put("KeyAgreement", name -> KeyAgreement.getInstance(name).getProvider());
    ENGINES.put("KeyFactory", name -> KeyFactory.getInstance(name).getProvider());
    ENGINES.put("KeyGenerator", name -> KeyGenerator.getInstance(name).getProvider());
    ENGINES.put("KeyPairGenerator", name -> KeyPairGenerator.getInstance(name).getProvider());
    ENGINES.put("KeyStore", name -> KeyStore.getInstance(name).getProvider());
    ENGINES.put("Mac", name -> Mac.getInstance(name).getProvider());
    ENGINES.put("MessageDigest", name -> MessageDigest.getInstance(name).getProvider());
    ENGINES.put("SecretKeyFactory", name -> SecretKeyFactory.getInstance(name).getProvider());
    ENGINES.put("Signature", name -> Signature.getInstance(name).getProvider());
  }

  @AfterEach
  void remove() {
    Security.removeProvider(CapiProvider.NAME);
  }

  @Test
  void standardNames_areServedByTheSameProviders() {
    Map<String, String> before = winners();
    CapiProvider capi = new CapiProvider();
    Set<String> own = names(capi);
    Security.insertProviderAt(capi, 1);
    Map<String, String> after = winners();

    before.keySet().removeIf(name -> own.contains(name.toUpperCase(Locale.ROOT)));
    assertThat(before).hasSizeGreaterThan(100);
    assertThat(after).containsAllEntriesOf(before);
  }

  @Test
  void namesThatNoProviderHas_areStillMissing() {
    Security.insertProviderAt(new CapiProvider(), 1);
    ENGINES.forEach((type, search) ->
        assertThatThrownBy(() -> search.provider("CALG_FOO"))
            .as(type)
            .isInstanceOfAny(GeneralSecurityException.class, RuntimeException.class));
    assertThatThrownBy(() -> KeyPairGenerator.getInstance("Foo"))
        .isInstanceOf(NoSuchAlgorithmException.class);
  }

  /** A search by property, which asks for names of others, does not find refusals. */
  @Test
  void filtersOfSecurity_doNotFindRefusals() {
    Security.insertProviderAt(new CapiProvider(), 1);
    for (String filter :
        new String[] {"KeyGenerator.AES", "KeyPairGenerator.RSA", "KeyFactory.RSA"}) {
      assertThat(Security.getProviders(filter))
          .as(filter)
          .isNotEmpty()
          .extracting(Provider::getName)
          .doesNotContain(CapiProvider.NAME);
    }
  }

  /** The provider of each name that an installed provider has. */
  private static Map<String, String> winners() {
    Map<String, String> winners = new LinkedHashMap<>();
    for (Provider provider : Security.getProviders()) {
      if (provider instanceof CapiProvider) {
        continue;
      }
      for (Provider.Service service : provider.getServices()) {
        Search search = ENGINES.get(service.getType());
        if (search != null) {
          winners.put(
              service.getType() + "." + service.getAlgorithm(),
              winner(search, service.getAlgorithm()));
        }
      }
    }
    return winners;
  }

  private static String winner(Search search, String algorithm) {
    try {
      return search.provider(algorithm).getName();
    } catch (GeneralSecurityException | RuntimeException e) {
      return e.getClass().getName();
    }
  }

  private static Set<String> names(Provider provider) {
    return provider.keySet().stream()
        .map(key -> key.toString().replace("Alg.Alias.", "").toUpperCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
