// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.pkcs12;

import static org.capijca.CapiError.NTE_BAD_DATA;

import java.io.IOException;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Primitive;
import org.capijca.CapiError;

/**
 * Parses untrusted ASN.1. Bouncy Castle reports malformed structures with several runtime
 * exceptions; this class converts them to IOException (NTE_BAD_DATA).
 */
final class Asn1 {
  private Asn1() {}

  interface Parsing<T> {
    T parse() throws IOException;
  }

  /** Runs a parser; exceptions without a CryptoAPI code become NTE_BAD_DATA. */
  static <T> T parse(String what, Parsing<T> parsing) throws IOException {
    try {
      return parsing.parse();
    } catch (IOException e) {
      throw CapiError.of(e).isPresent() ? e : damaged(what, e);
    } catch (RuntimeException | StackOverflowError e) {
      throw damaged(what, e);
    }
  }

  private static IOException damaged(String what, Throwable cause) {
    return NTE_BAD_DATA.as(IOException::new, what + " cannot be read", cause);
  }

  /**
   * Reads the first value of a BER or DER encoding. Trailing bytes are ignored, as by Windows,
   * OpenSSL and .NET: files exported by Windows may end with zero bytes.
   *
   * @throws IOException if the encoding is truncated or not ASN.1; without a CryptoAPI code
   */
  static ASN1Primitive first(byte[] encoding) throws IOException {
    try (ASN1InputStream stream = new ASN1InputStream(encoding)) {
      ASN1Primitive value = stream.readObject();
      if (value == null) {
        throw new IOException("no bytes");
      }
      return value;
    }
  }
}
