// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.capijca.CapiError.NTE_BAD_DATA;

import java.security.KeyStoreException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.KeySlot;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.DiscreteLogPrivateKeyData;
import org.capijca.internal.blob.DiscreteLogPublicKeyData;
import org.capijca.internal.blob.KeyPairBlobs;
import org.capijca.internal.blob.PrivateKeyData;
import org.capijca.internal.blob.PublicKeyData;
import org.capijca.internal.csp.ContainerFamily;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.csp.KeyPairAlgorithm.Kind;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.internal.keypair.KeyPairImport;
import org.capijca.internal.primitive.pkcs12.CertificateBag;
import org.capijca.internal.primitive.pkcs12.KeyBag;
import org.capijca.internal.primitive.pkcs12.KeyRecord;
import org.capijca.internal.primitive.pkcs12.LeftOut;
import org.capijca.internal.primitive.pkcs12.PfxContents;

/** Converts the contents of a PFX file of this or another provider to containers. */
final class PfxImport {
  private final KeyPairEntryImport pairs;
  private final ImportedKeyAlgorithm rows;
  private final Map<String, Container> containers = new LinkedHashMap<>();
  private final List<CertificateOfFile> certificates = new ArrayList<>();
  private final List<LeftOut> leftOut;

  /**
   * The imported contents of a file.
   *
   * @param containers the containers with their key pairs
   * @param certificates the certificates that belong to no key pair, in the order of the file
   * @param leftOut the parts that no container can hold
   */
  record Result(
      List<Container> containers, List<X509Certificate> certificates, List<LeftOut> leftOut) {}

  private record CertificateOfFile(X509Certificate certificate, Optional<String> localKeyId) {}

  private PfxImport(CspContext context, KeyPairEntryImport pairs, List<LeftOut> leftOut) {
    this.pairs = pairs;
    this.rows = new ImportedKeyAlgorithm(context);
    this.leftOut = new ArrayList<>(leftOut);
  }

  /**
   * Returns the containers.
   *
   * @throws KeyStoreException if the import flags require user consent and no CallbackHandler is
   *     available (NTE_SILENT_CONTEXT)
   */
  static Result read(PfxContents contents, CspContext context, KeyPairEntryImport pairs)
      throws KeyStoreException {
    if (contents.keys().stream().anyMatch(key -> key.attributes().keyRecord().isEmpty())) {
      pairs.requireUser();
    }
    PfxImport read = new PfxImport(context, pairs, contents.leftOut());
    boolean done = false;
    try {
      contents.certificates().forEach(read::add);
      contents.keys().forEach(read::add);
      done = true;
    } finally {
      if (!done) {
        read.containers.values().forEach(Container::wipe);
      }
    }
    return new Result(
        List.copyOf(read.containers.values()), read.unusedCertificates(), read.leftOut);
  }

  private void add(CertificateBag bag) {
    try {
      certificates.add(
          new CertificateOfFile(Certificates.decode(bag.encoded()), bag.attributes().localKeyId()));
    } catch (KeyStoreException e) {
      leftOut.add(LeftOut.because(e));
    }
  }

  private List<X509Certificate> allCertificates() {
    return certificates.stream().map(CertificateOfFile::certificate).toList();
  }

  private List<X509Certificate> unusedCertificates() {
    Set<Certificate> used =
        containers.values().stream()
            .flatMap(container -> container.pairs().stream())
            .flatMap(pair -> pair.chain().stream())
            .collect(Collectors.toSet());
    return allCertificates().stream().filter(each -> !used.contains(each)).toList();
  }

  /** Omits and records a key that no container can hold. */
  private void add(KeyBag bag) {
    Optional<String> name = bag.attributes().friendlyName().filter(given -> !given.isEmpty());
    try {
      addOrWipe(name, pair(bag), bag.attributes().localKeyId());
    } catch (KeyStoreException e) {
      LeftOut reason = LeftOut.because(e);
      leftOut.add(
          new LeftOut(
              name.map(given -> "the key \"" + given + "\": ").orElse("a key: ") + reason.what(),
              reason.error()));
    }
  }

  private void addOrWipe(Optional<String> name, StoredKeyPair pair, Optional<String> localKeyId) {
    boolean done = false;
    try {
      List<Certificate> chain =
          leaf(pair, localKeyId)
              .map(leaf -> Certificates.chain(leaf, allCertificates()))
              .orElse(List.of());
      add(name.orElseGet(() -> generatedName(pair)), pair.withChain(chain));
      done = true;
    } finally {
      if (!done) {
        pair.wipe();
      }
    }
  }

  private StoredKeyPair pair(KeyBag bag) throws KeyStoreException {
    byte[] encoded = bag.privateKeyInfo();
    try {
      Kind kind = KeyPairEntryImport.kind(encoded);
      return pair(bag, kind, KeyPairEntryImport.body(kind, encoded));
    } catch (RuntimeException e) {
      throw NTE_BAD_DATA.as(KeyStoreException::new, "the key's encoding is damaged", e);
    } finally {
      Arrays.fill(encoded, (byte) 0);
    }
  }

  /** Takes ownership of the numbers, or wipes them if no CSP supports such keys. */
  private StoredKeyPair pair(KeyBag bag, Kind kind, PrivateKeyData body) throws KeyStoreException {
    Optional<Csp> csp = bag.attributes().cspName().flatMap(Csp::fromName);
    Optional<KeySlot> usage = SlotUsage.slot(bag.keyUsage());
    Optional<KeyRecord> keyRecord = bag.attributes().keyRecord();
    StoredKeyPair pair = null;
    try {
      pair =
          keyRecord.isPresent()
              ? own(keyRecord.get(), rows.ofFile(kind, csp, usage, row -> true), body)
              : pairs.ofFile(
                  rows.ofFile(kind, csp, usage, row -> row.importsLength(body.bitLength())), body);
      return pair;
    } finally {
      if (pair == null) {
        body.wipe();
      }
    }
  }

  /**
   * A key pair that this provider has written keeps its CSP, flags and date. Its numbers are
   * checked like those of any other key, since anyone with the password can write such a file.
   */
  private static StoredKeyPair own(KeyRecord keyRecord, KeyPairRow row, PrivateKeyData body)
      throws KeyStoreException {
    PrivateKeyData complete = body;
    boolean accepted = false;
    try {
      KeyPairImport.checkLength(row, body.bitLength(), KeyStoreException::new);
      if (keyRecord.publicBlob().isPresent()) {
        complete = complete(body, keyRecord.publicBlob().get());
      }
      KeyPairImport.check(row, complete, KeyStoreException::new);
      StoredKeyPair pair =
          new StoredKeyPair(
              row, KeyFlag.fromBits(keyRecord.flags()), complete, List.of(), keyRecord.created());
      accepted = true;
      return pair;
    } catch (BlobException | IllegalArgumentException e) {
      throw NTE_BAD_DATA.as(KeyStoreException::new, "this provider's own attribute is damaged", e);
    } finally {
      if (!accepted) {
        complete.wipe();
      }
    }
  }

  private static PrivateKeyData complete(PrivateKeyData body, String publicBlob)
      throws BlobException {
    PublicKeyData known = KeyPairBlobs.readPublic(HexFormat.of().parseHex(publicBlob)).body();
    if (body instanceof DiscreteLogPrivateKeyData secret
        && known instanceof DiscreteLogPublicKeyData open
        && open.domain().isPresent()) {
      DiscreteLogPrivateKeyData complete = secret.withDomain(open.domain().get());
      secret.wipe();
      return complete;
    }
    return body;
  }

  /**
   * Returns the certificate with the public key of the pair. Identifiers, which some programs set
   * wrongly or repeat, only choose between several matches.
   */
  private Optional<X509Certificate> leaf(StoredKeyPair pair, Optional<String> localKeyId) {
    List<CertificateOfFile> matching =
        certificates.stream().filter(each -> Certificates.isFor(pair, each.certificate())).toList();
    return matching.stream()
        .filter(each -> localKeyId.isPresent() && each.localKeyId().equals(localKeyId))
        .findFirst()
        .or(() -> matching.stream().findFirst())
        .map(CertificateOfFile::certificate);
  }

  /**
   * Names a container without a friendly name. Windows uses a random GUID; this one is
   * deterministic.
   */
  private static String generatedName(StoredKeyPair pair) {
    return "{" + UUID.nameUUIDFromBytes(pair.publicKey().getEncoded()) + "}";
  }

  /** Uses the name of the key, shortened if it is too long and numbered if it is taken. */
  private void add(String name, StoredKeyPair pair) {
    ContainerFamily family = pair.row().algorithm().kind().family();
    int number = 1;
    while (isTaken(family, ContainerName.numbered(name, number), pair.slot())) {
      number++;
    }
    String free = ContainerName.numbered(name, number);
    String key = key(family, free);
    containers.put(key, containers.getOrDefault(key, Container.empty(family, free)).with(pair));
  }

  private boolean isTaken(ContainerFamily family, String name, KeySlot slot) {
    Container container = containers.get(key(family, name));
    return container != null && container.pair(slot).isPresent();
  }

  private static String key(ContainerFamily family, String name) {
    return family + ContainerName.fold(name);
  }
}
