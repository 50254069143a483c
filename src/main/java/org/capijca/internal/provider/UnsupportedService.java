// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.provider;

import static org.capijca.CapiError.NTE_BAD_ALGID;

import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.capijca.AlgId;
import org.capijca.BlobType;
import org.capijca.Csp;
import org.capijca.KeySlot;
import org.capijca.internal.csp.AlgorithmRow;
import org.capijca.internal.csp.AlgorithmTable;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.csp.HashRow;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.internal.csp.SessionKeyRow;
import org.capijca.internal.csp.UngeneratedAlgorithms;

/**
 * A service that fails with the reason for which CryptGenKey, CryptDeriveKey or CryptCreateHash
 * returns NTE_BAD_ALGID. It is never listed among the provider's services, and a search over all
 * providers continues after it.
 */
final class UnsupportedService extends Provider.Service {
  private static final Map<String, Class<? extends AlgorithmRow>> KINDS =
      Map.of(
          "KeyGenerator", SessionKeyRow.class,
          "KeyPairGenerator", KeyPairRow.class,
          "SecretKeyFactory", SessionKeyRow.class,
          "MessageDigest", HashRow.class,
          "Mac", HashRow.class);

  private final String reason;

  private UnsupportedService(Provider provider, String type, String name, String reason) {
    super(provider, type, name, UnsupportedService.class.getName(), List.of(), Map.of());
    this.reason = reason;
  }

  static Optional<Provider.Service> of(
      Provider provider, CspContext context, String type, String algorithm) {
    if (type.equals(SignatureServices.TYPE)) {
      return UnsupportedSignatures.reason(context, algorithm)
          .map(reason -> new UnsupportedService(provider, type, algorithm, reason));
    }
    if (type.equals("Cipher")) {
      return BlobType.fromName(algorithm)
          .map(blob ->
              new UnsupportedService(
                  provider, type, blob.name(), "BLOBs of this type are not wrapped keys"));
    }
    Class<? extends AlgorithmRow> kind = KINDS.get(type);
    if (kind == null) {
      return Optional.empty();
    }
    Optional<Provider.Service> keySpec =
        KeySlot.fromName(algorithm)
            .filter(spec -> kind != HashRow.class)
            .map(spec ->
                new UnsupportedService(
                    provider, type, spec.name(), "no such slot in " + context.csps()));
    return keySpec.isPresent()
        ? keySpec
        : AlgId.parse(algorithm)
            .map(
                id -> new UnsupportedService(provider, type, id.name(), reason(context, id, kind)));
  }

  private static String reason(
      CspContext context, AlgId algId, Class<? extends AlgorithmRow> kind) {
    boolean hash = kind == HashRow.class;
    Optional<String> ungenerated = UngeneratedAlgorithms.reason(algId);
    if (!hash && ungenerated.isPresent()) {
      return ungenerated.get();
    }
    if (context.row(algId, AlgorithmRow.class).isPresent()) {
      if (hash) {
        return "use MessageDigest for hashes without a key and Mac for keyed hashes";
      }
      return kind == SessionKeyRow.class
          ? "its keys are key pairs; use KeyPairGenerator"
          : "its keys are session keys; use KeyGenerator";
    }
    return whoHas(context, algId);
  }

  /** Describes which CSPs have an algorithm that those of this context do not have. */
  static String whoHas(CspContext context, AlgId algId) {
    String others =
        Arrays.stream(Csp.values())
            .filter(csp -> AlgorithmTable.row(csp, algId, AlgorithmRow.class).isPresent())
            .map(Csp::name)
            .collect(Collectors.joining(", "));
    return others.isEmpty()
        ? "no Microsoft CSP has it"
        : context.csps() + " do not have it; these CSPs do: " + others;
  }

  @Override
  public Object newInstance(Object constructorParameter) throws NoSuchAlgorithmException {
    throw NTE_BAD_ALGID.as(
        NoSuchAlgorithmException::new,
        getAlgorithm() + " is not available as " + getType() + ": " + reason);
  }
}
