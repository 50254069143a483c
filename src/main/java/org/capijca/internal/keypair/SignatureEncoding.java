// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import static org.capijca.CapiError.NTE_BAD_SIGNATURE;

import java.security.SignatureException;
import java.util.Arrays;
import org.capijca.format.recognition.InputFormat;
import org.capijca.format.recognition.Recognition;
import org.capijca.internal.blob.LittleEndianNumber;
import org.capijca.internal.primitive.signature.DsaEncoding;

/** Encodings of the numbers of a signature; primitives use big-endian numbers. */
public enum SignatureEncoding {
  /** Big-endian: RSA outside CryptoAPI, and DSA in P1363 format. */
  BIG_ENDIAN {
    @Override
    byte[] write(byte[] signature) {
      return signature;
    }
  },

  /** One number, little-endian: RSA in CryptoAPI (CryptVerifySignature page). */
  LITTLE_ENDIAN {
    @Override
    byte[] write(byte[] signature) {
      return LittleEndianNumber.reversed(signature);
    }
  },

  /** Two numbers, each little-endian: DSS in CryptoAPI (.NET reverses each half). */
  LITTLE_ENDIAN_HALVES {
    @Override
    byte[] write(byte[] signature) {
      int half = signature.length / 2;
      byte[] reversed = LittleEndianNumber.reversed(signature);
      byte[] result = Arrays.copyOfRange(reversed, half, half + signature.length);
      System.arraycopy(reversed, 0, result, half, half);
      return result;
    }
  },

  /** Two numbers in a SEQUENCE: DSA by its standard names. */
  DER {
    @Override
    byte[] write(byte[] signature) {
      return DsaEncoding.toDer(signature);
    }

    @Override
    byte[] read(byte[] signature, int length) throws SignatureException {
      return DsaEncoding.fromDer(signature, length)
          .orElseThrow(() ->
              NTE_BAD_SIGNATURE.as(
                  SignatureException::new,
                  "the signature of "
                      + signature.length
                      + " bytes is not in DER, or its numbers are out of range"
                      + Recognition.of(signature).sentence(InputFormat.DL_SIGNATURE)
                      + ". Signatures of CryptSignHash are for CALG_SHA1withCALG_DSS_SIGN, two"
                      + " big-endian numbers for SHA1withDSAinP1363Format"));
    }
  };

  /** Returns a big-endian signature in this encoding. */
  abstract byte[] write(byte[] signature);

  /**
   * Returns the big-endian signature in an encoding; for the little-endian ones this is the same
   * operation.
   *
   * @param length the length of the big-endian signature in bytes
   * @throws SignatureException if the signature is malformed (NTE_BAD_SIGNATURE)
   */
  byte[] read(byte[] signature, int length) throws SignatureException {
    if (signature.length != length) {
      throw NTE_BAD_SIGNATURE.as(
          SignatureException::new,
          "a signature of "
              + signature.length
              + " bytes; allowed "
              + length
              + Recognition.of(signature).sentence());
    }
    return write(signature);
  }
}
