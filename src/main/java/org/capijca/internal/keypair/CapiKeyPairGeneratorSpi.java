// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import static org.capijca.CapiError.NTE_BAD_ALGID;

import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidParameterException;
import java.security.KeyPair;
import java.security.KeyPairGeneratorSpi;
import java.security.KeyStoreException;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Optional;
import java.util.function.Function;
import org.capijca.Csp;
import org.capijca.DwFlags;
import org.capijca.internal.blob.PrivateKeyData;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.internal.event.KeyEvents;
import org.capijca.spec.CapiKeyGenParameterSpec;

/** Generates key pairs (CryptGenKey), by ALG_ID or key spec. */
public final class CapiKeyPairGeneratorSpi extends KeyPairGeneratorSpi {
  private final String name;
  private final Function<CspContext, KeyPairRow> rowIn;
  private final CspContext context;
  private final KeyPairStore containers;

  private Optional<String> container = Optional.empty();
  private KeyPairRequest request;
  private SecureRandom random;

  /**
   * @param name the name that the caller requested, for messages
   * @param rowIn returns the row of the name in a CSP, or null if there is none
   * @param containers the storage of key pairs that are generated in a container
   */
  public CapiKeyPairGeneratorSpi(
      String name,
      Function<CspContext, KeyPairRow> rowIn,
      CspContext context,
      KeyPairStore containers) {
    this.name = name;
    this.rowIn = rowIn;
    this.context = context;
    this.containers = containers;
  }

  @Override
  public void initialize(int keySize, SecureRandom secureRandom) {
    KeyPairRow row = rowIn.apply(context);
    if (!DwFlags.holds(keySize)) {
      throw row.badLength(keySize, InvalidParameterException::new);
    }
    request = defaultRequest(row, keySize);
    container = Optional.empty();
    random = secureRandom;
  }

  private KeyPairRequest defaultRequest(KeyPairRow row, int keySize) {
    return KeyPairRequest.of(
        row,
        CapiKeyGenParameterSpec.builder()
            .dwFlags(context.defaultFlags())
            .keyLength(keySize)
            .build(),
        context.consent(),
        InvalidParameterException::new);
  }

  @Override
  public void initialize(AlgorithmParameterSpec params, SecureRandom secureRandom)
      throws InvalidAlgorithmParameterException {
    KeyPairRow ownRow = rowIn.apply(context);
    CapiKeyGenParameterSpec spec =
        StandardKeyGenSpecs.toCapi(params, ownRow.algorithm().kind(), context.defaultFlags());
    KeyPairRow row = spec.getCsp().isPresent() ? rowOf(spec.getCsp().get()) : ownRow;
    request =
        KeyPairRequest.of(row, spec, context.consent(), InvalidAlgorithmParameterException::new);
    container = spec.getContainer().filter(name -> row.algorithm().slot().isPresent());
    random = secureRandom;
  }

  private KeyPairRow rowOf(Csp csp) throws InvalidAlgorithmParameterException {
    KeyPairRow row = rowIn.apply(context.withCsp(csp));
    if (row == null) {
      throw NTE_BAD_ALGID.as(
          InvalidAlgorithmParameterException::new,
          csp + " has no " + name + "; leave out csp(), or name a CSP that has it");
    }
    return row;
  }

  /**
   * {@inheritDoc}
   *
   * @throws ProviderException if the key pair is user-protected and the user does not consent
   *     (NTE_PERM), or it is for a container and cannot be stored
   */
  @Override
  public KeyPair generateKeyPair() {
    if (request == null) {
      request = defaultRequest(rowIn.apply(context), 0);
    }
    context
        .consent()
        .obtain(
            request.attributes().flags(),
            "generate a protected " + request.attributes().row().algId() + " key",
            ProviderException::new);
    KeyPairFamily<?, ?> family = KeyPairFamilies.of(request.kind());
    PrivateKeyData body = family.generate(request, random);
    KeyPairPrivateKey<?> key = family.privateKey(request.attributes(), body, context.consent());
    KeyEvents.generated(key.attributes(), key.getKeyLength());
    container.ifPresent(name -> store(name, key));
    return new KeyPair(family.publicKey(request.attributes().row(), body.publicBody()), key);
  }

  private void store(String name, KeyPairPrivateKey<?> key) {
    try {
      containers.put(name, key);
    } catch (KeyStoreException e) {
      key.destroy();
      throw new ProviderException(e.getMessage(), e);
    }
  }
}
