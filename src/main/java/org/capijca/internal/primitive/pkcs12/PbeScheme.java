// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.pkcs12;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.ExtendedDigest;
import org.bouncycastle.crypto.digests.MD2Digest;
import org.bouncycastle.crypto.digests.MD5Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.engines.DESEngine;
import org.bouncycastle.crypto.engines.DESedeEngine;
import org.bouncycastle.crypto.engines.RC2Engine;

/**
 * A password-based encryption scheme with its own object identifier: those of PKCS #12 (RFC 7292,
 * appendix C), with the key derivation of PKCS #12, and those of PKCS #5 version 1.5 (RFC 8018,
 * appendix A.3), with PBKDF1.
 *
 * @param pkcs12 whether to use the key derivation of PKCS #12
 * @param hash the hash function of the derivation
 * @param block the block cipher, in CBC mode; null for RC4
 * @param keyBits the key length in bits
 */
record PbeScheme(
    boolean pkcs12, Supplier<ExtendedDigest> hash, Supplier<BlockCipher> block, int keyBits) {
  private static final Map<ASN1ObjectIdentifier, PbeScheme> SCHEMES =
      Map.ofEntries(
          entry(PKCSObjectIdentifiers.pbeWithSHAAnd128BitRC4, pkcs12(null, 128)),
          entry(PKCSObjectIdentifiers.pbeWithSHAAnd40BitRC4, pkcs12(null, 40)),
          entry(
              PKCSObjectIdentifiers.pbeWithSHAAnd3_KeyTripleDES_CBC,
              pkcs12(DESedeEngine::new, 192)),
          entry(
              PKCSObjectIdentifiers.pbeWithSHAAnd2_KeyTripleDES_CBC,
              pkcs12(DESedeEngine::new, 128)),
          entry(PKCSObjectIdentifiers.pbeWithSHAAnd128BitRC2_CBC, pkcs12(RC2Engine::new, 128)),
          entry(PKCSObjectIdentifiers.pbeWithSHAAnd40BitRC2_CBC, pkcs12(RC2Engine::new, 40)),
          entry(PKCSObjectIdentifiers.pbeWithMD2AndDES_CBC, pkcs5(MD2Digest::new, DESEngine::new)),
          entry(PKCSObjectIdentifiers.pbeWithMD2AndRC2_CBC, pkcs5(MD2Digest::new, RC2Engine::new)),
          entry(PKCSObjectIdentifiers.pbeWithMD5AndDES_CBC, pkcs5(MD5Digest::new, DESEngine::new)),
          entry(PKCSObjectIdentifiers.pbeWithMD5AndRC2_CBC, pkcs5(MD5Digest::new, RC2Engine::new)),
          entry(
              PKCSObjectIdentifiers.pbeWithSHA1AndDES_CBC, pkcs5(SHA1Digest::new, DESEngine::new)),
          entry(
              PKCSObjectIdentifiers.pbeWithSHA1AndRC2_CBC, pkcs5(SHA1Digest::new, RC2Engine::new)));

  private static PbeScheme pkcs12(Supplier<BlockCipher> block, int keyBits) {
    return new PbeScheme(true, SHA1Digest::new, block, keyBits);
  }

  private static PbeScheme pkcs5(Supplier<ExtendedDigest> hash, Supplier<BlockCipher> block) {
    return new PbeScheme(false, hash, block, 64);
  }

  static Optional<PbeScheme> of(ASN1ObjectIdentifier algorithm) {
    return Optional.ofNullable(SCHEMES.get(algorithm));
  }
}
