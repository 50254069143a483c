// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.frameworks;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.capijca.CapiProvider;
import org.capijca.forked.ForkedJvm;
import org.capijca.spec.CapiLoadStoreParameter;

/**
 * The kinds of key stores, with the calls of a program and the options of keytool that open them.
 */
enum KeytoolStore {
  /** The user's own store: without a password, for which keytool's commands need an empty one. */
  OWN("CAPI", "") {
    @Override
    String path(Path folder) {
      return "NONE";
    }

    @Override
    CapiLoadStoreParameter parameter(Path folder) {
      return CapiLoadStoreParameter.builder().directory(directory(folder)).build();
    }

    @Override
    void create(Path folder, NonExportableKey key) throws IOException, GeneralSecurityException {
      create(folder, key::putInto);
    }
  },

  FILE("CAPI-PFX", "Geheim") {
    @Override
    String path(Path folder) {
      return folder.resolve("store.pfx").toString();
    }

    @Override
    CapiLoadStoreParameter parameter(Path folder) {
      return CapiLoadStoreParameter.builder()
          .file(Path.of(path(folder)))
          .password(password().toCharArray())
          .build();
    }

    /** Which holds exportable keys only. */
    @Override
    void create(Path folder, NonExportableKey key) throws IOException, GeneralSecurityException {
      create(folder, key::putExportableInto);
    }
  };

  private final String type;
  private final String password;

  KeytoolStore(String type, String password) {
    this.type = type;
    this.password = password;
  }

  /** What -keystore is given. */
  abstract String path(Path folder);

  abstract CapiLoadStoreParameter parameter(Path folder);

  /** Makes the store, with that key in it. */
  abstract void create(Path folder, NonExportableKey key)
      throws IOException, GeneralSecurityException;

  String type() {
    return type;
  }

  String password() {
    return password;
  }

  /** The directory of the own store. */
  static Path directory(Path folder) {
    return folder.resolve("own");
  }

  /** The store that is in the folder. */
  KeyStore load(Path folder) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(type, CapiProvider.NAME);
    store.load(parameter(folder));
    return store;
  }

  /** What puts keys into a store. */
  interface Filling {
    void into(KeyStore store) throws KeyStoreException;
  }

  /** Makes the store, with those keys in it. */
  void create(Path folder, Filling filling) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(type, CapiProvider.NAME);
    store.load(this == OWN ? parameter(folder) : null);
    filling.into(store);
    store.store(parameter(folder));
  }

  /** Runs a command of keytool on the store; keys that it makes are not exportable. */
  ForkedJvm.Outcome keytool(Path folder, String... command)
      throws IOException, InterruptedException {
    return run("store=" + directory(folder), folder, command);
  }

  /** Runs a command of keytool on the store; keys that it makes are exportable. */
  ForkedJvm.Outcome keytoolExportable(Path folder, String... command)
      throws IOException, InterruptedException {
    return run("store=" + directory(folder) + ";flags=CRYPT_EXPORTABLE", folder, command);
  }

  private ForkedJvm.Outcome run(String providerArgument, Path folder, String... command)
      throws IOException, InterruptedException {
    return JdkTool.named("keytool", providerArgument)
        .run(
            Stream.concat(
                    Arrays.stream(command),
                    Stream.of(
                        "-keystore", path(folder), "-storetype", type, "-storepass", password))
                .toArray(String[]::new));
  }
}
