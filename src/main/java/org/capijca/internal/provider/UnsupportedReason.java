// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.provider;

import java.security.Provider;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.capijca.AlgId;
import org.capijca.BlobType;
import org.capijca.KeySlot;
import org.capijca.internal.csp.AlgorithmRow;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.csp.CspList;
import org.capijca.internal.csp.HashRow;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.internal.csp.SessionKeyRow;
import org.capijca.internal.csp.UngeneratedAlgorithms;

/** Says why the provider has no service of a JCA engine for a name, and which name it has. */
final class UnsupportedReason {
  private static final String CIPHER = "Cipher";

  /** What is said of other names, by how these begin. */
  private static final Map<String, Map<String, String>> OTHERS =
      Map.of(
          "KeyStore",
          Map.of(
              "PKCS12", "use CAPI-PFX for PFX files",
              "PFX", "use CAPI-PFX for PFX files",
              "P12", "use CAPI-PFX for PFX files",
              "WINDOWS", "use CAPI for the key containers of the user"),
          "SecretKeyFactory",
          Map.of(
              "PBKDF2",
              "CryptoAPI 1.0 does not have it; org.capijca.dotnet.Rfc2898DeriveBytes is that of"
                  + " .NET, and CryptDeriveKey is the factory of the key's algorithm, for example"
                  + " CALG_RC4, with a CapiDeriveKeySpec",
              "PBE",
              "CryptoAPI 1.0 does not have it; CryptDeriveKey is the factory of the key's"
                  + " algorithm, for example CALG_RC4, with a CapiDeriveKeySpec"));

  private static final String PAIRS = "its keys are key pairs; use ";
  private static final String SESSION_KEYS = "its keys are session keys; use ";

  /** The right engine for keys of another kind. */
  private static final Map<String, Map<Class<? extends AlgorithmRow>, String>> ENGINES =
      Map.of(
          "KeyGenerator", Map.of(KeyPairRow.class, PAIRS + "KeyPairGenerator"),
          "SecretKeyFactory", Map.of(KeyPairRow.class, PAIRS + "KeyFactory"),
          "KeyPairGenerator", Map.of(SessionKeyRow.class, SESSION_KEYS + "KeyGenerator"),
          "KeyFactory", Map.of(SessionKeyRow.class, SESSION_KEYS + "SecretKeyFactory"));

  private final Provider provider;
  private final CspContext context;
  private final String type;

  UnsupportedReason(Provider provider, CspContext context, String type) {
    this.provider = provider;
    this.context = context;
    this.type = type;
  }

  /** Returns whether there is a reason for the name; cheap, as any search may come here. */
  static boolean isKnown(CspContext context, String type, String name) {
    if (Arrays.stream(ServiceFamily.values()).noneMatch(family -> family.type().equals(type))
        || name.indexOf('/') >= 0) {
      return false;
    }
    if (type.equals(SignatureServices.TYPE) && UnsupportedSignatures.isKnown(context, name)) {
      return true;
    }
    return KnownNames.isOfCryptoApi(name)
        || !KnownNames.algorithms(context, name).isEmpty()
        || (type.equals(CIPHER) && BlobType.fromName(name).isPresent())
        || other(type, name).isPresent();
  }

  private static Optional<String> other(String type, String name) {
    String normalized = KnownNames.normalized(name);
    return OTHERS.getOrDefault(type, Map.of()).entrySet().stream()
        .filter(entry -> normalized.startsWith(entry.getKey()))
        .max(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue);
  }

  String of(String name) {
    Set<String> available = available();
    if (type.equals(SignatureServices.TYPE)) {
      Optional<String> composed = new UnsupportedSignatures(context, available).reason(name);
      if (composed.isPresent()) {
        return composed.get();
      }
    }
    if (type.equals(CIPHER) && BlobType.fromName(name).isPresent()) {
      return "BLOBs of this type are not wrapped keys; allowed "
          + Arrays.stream(BlobType.values())
              .map(BlobType::name)
              .filter(available::contains)
              .toList();
    }
    Optional<String> slot = ofSlot(name, available);
    if (slot.isPresent()) {
      return slot.get();
    }
    Set<AlgId> algIds = KnownNames.algorithms(context, name);
    List<String> right = algIds.stream().map(AlgId::name).filter(available::contains).toList();
    if (!right.isEmpty()) {
      return "use " + String.join(" or ", right);
    }
    return algIds.stream()
        .findFirst()
        .map(algId -> ofAlgorithm(algId, algIds, available))
        .or(() -> other(type, name))
        .orElseGet(() -> ofUnknown(name, available));
  }

  /** Returns the names of CryptoAPI that this engine has. */
  private Set<String> available() {
    Set<String> names = new TreeSet<>();
    for (ServiceFamily family : ServiceFamily.values()) {
      if (family.type().equals(type)) {
        family.services(provider, context).forEach(service -> names.add(service.getAlgorithm()));
      }
    }
    return names;
  }

  private Optional<String> ofSlot(String name, Set<String> available) {
    return KnownNames.slot(name)
        .flatMap(slot ->
            available.contains(slot.name()) ? Optional.of("use " + slot) : ofMissingSlot(slot));
  }

  private Optional<String> ofMissingSlot(KeySlot slot) {
    return context.row(slot).isPresent()
        ? Optional.empty()
        : Optional.of("no such slot in " + CspList.of(context));
  }

  private String ofAlgorithm(AlgId algId, Set<AlgId> algIds, Set<String> available) {
    boolean hash = type.equals("MessageDigest") || type.equals("Mac");
    Optional<String> ungenerated = UngeneratedAlgorithms.reason(algId);
    if (!hash && ungenerated.isPresent()) {
      return ungenerated.get();
    }
    Optional<AlgorithmRow> row = context.row(algId, AlgorithmRow.class);
    if (row.isEmpty()) {
      return CspList.whoHas(context, algId);
    }
    if (hash) {
      return (row.get() instanceof HashRow
              ? "use MessageDigest for hashes without a key and Mac for keyed hashes"
              : "it is not a hash algorithm")
          + allowed(available);
    }
    String rightEngine = ENGINES.getOrDefault(type, Map.of()).get(row.get().getClass());
    return rightEngine == null
        ? "its keys are not for this" + allowed(available)
        : rightEngine
            + algIds.stream().map(AlgId::name).collect(Collectors.joining(" or ", " ", ""));
  }

  private static String allowed(Set<String> available) {
    List<String> names = available.stream().filter(KnownNames::isOfCryptoApi).toList();
    return names.isEmpty() ? "" : "; allowed " + String.join(", ", names);
  }

  private static String ofUnknown(String name, Set<String> available) {
    List<String> near = NearestName.of(name, available);
    return near.isEmpty()
        ? "wincrypt.h does not have it" + allowed(available)
        : "wincrypt.h does not have it; perhaps " + String.join(" or ", near) + " is meant";
  }
}
