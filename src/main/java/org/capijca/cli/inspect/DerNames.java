// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.capijca.format.recognition.InputFormat;

/**
 * The names of the elements of a DER structure, from a notation in which children follow in
 * brackets. A tag and a colon before a name say that the element is optional and has that tag;
 * {@code !} after it that the element is secret.
 *
 * @param name the name
 * @param tag the tag of an optional element; -1 for any
 * @param secret whether the content is secret
 * @param children the names of the elements within it
 */
record DerNames(String name, int tag, boolean secret, List<DerNames> children) {
  static final DerNames NONE = new DerNames("", -1, false, List.of());

  private static final String ALGORITHM = "(algorithm,parameters)";
  private static final String PUBLIC_KEY =
      "(algorithm" + ALGORITHM + ",subjectPublicKey(modulus,publicExponent))";
  private static final String CONTENT_INFO = "(contentType,content)";

  private static final Map<InputFormat, String> NOTATION =
      Map.ofEntries(
          Map.entry(
              InputFormat.PKCS1_PRIVATE_KEY,
              "RSAPrivateKey(version,modulus,publicExponent,privateExponent!,prime1!,prime2!,"
                  + "exponent1!,exponent2!,coefficient!)"),
          Map.entry(InputFormat.PKCS1_PUBLIC_KEY, "RSAPublicKey(modulus,publicExponent)"),
          Map.entry(InputFormat.DSA_PRIVATE_KEY, "DSAPrivateKey(version,p,q,g,y,x!)"),
          Map.entry(
              InputFormat.EC_PRIVATE_KEY,
              "ECPrivateKey(version,privateKey!,a0:parameters,a1:publicKey)"),
          Map.entry(
              InputFormat.PKCS8,
              "PrivateKeyInfo(version,algorithm"
                  + ALGORITHM
                  + ",privateKey!(version,modulus,publicExponent,privateExponent!,prime1!,prime2!,"
                  + "exponent1!,exponent2!,coefficient!),a0:attributes)"),
          Map.entry(
              InputFormat.ENCRYPTED_PKCS8,
              "EncryptedPrivateKeyInfo(encryptionAlgorithm" + ALGORITHM + ",encryptedData)"),
          Map.entry(InputFormat.SUBJECT_PUBLIC_KEY_INFO, "SubjectPublicKeyInfo" + PUBLIC_KEY),
          Map.entry(
              InputFormat.CERTIFICATE,
              "Certificate(tbsCertificate(a0:version,serialNumber,signature"
                  + ALGORITHM
                  + ",issuer,validity(notBefore,notAfter),subject,subjectPublicKeyInfo"
                  + PUBLIC_KEY
                  + ",a1:issuerUniqueID,a2:subjectUniqueID,a3:extensions),signatureAlgorithm"
                  + ALGORITHM
                  + ",signature)"),
          Map.entry(
              InputFormat.CERTIFICATE_REQUEST,
              "CertificationRequest(requestInfo(version,subject,subjectPKInfo"
                  + PUBLIC_KEY
                  + ",a0:attributes),signatureAlgorithm"
                  + ALGORITHM
                  + ",signature)"),
          Map.entry(
              InputFormat.PFX,
              "PFX(version,authSafe"
                  + CONTENT_INFO
                  + ",macData(mac(digestAlgorithm"
                  + ALGORITHM
                  + ",digest),macSalt,iterations))"),
          Map.entry(InputFormat.CMS, "ContentInfo" + CONTENT_INFO),
          Map.entry(InputFormat.DL_SIGNATURE, "Signature(r,s)"),
          Map.entry(InputFormat.DL_PARAMETERS, "Parameters(p,q or g,g or length)"));

  /** The names of a format; {@link #NONE} where it is of no known structure. */
  static DerNames of(InputFormat format) {
    String notation = NOTATION.get(format);
    return notation == null ? NONE : new Parser(notation).element();
  }

  /** Names of the elements of any structure with these children. */
  private static final class Parser {
    private final String notation;
    private int position;

    Parser(String notation) {
      this.notation = notation;
    }

    DerNames element() {
      int start = position;
      while (position < notation.length() && "(),!".indexOf(notation.charAt(position)) < 0) {
        position++;
      }
      String name = notation.substring(start, position);
      boolean secret = accept('!');
      List<DerNames> children = new ArrayList<>();
      if (accept('(')) {
        do {
          children.add(element());
        } while (accept(','));
        accept(')');
      }
      int colon = name.indexOf(':');
      return new DerNames(
          name.substring(colon + 1),
          colon < 0 ? -1 : Integer.parseInt(name.substring(0, colon), 16),
          secret,
          children);
    }

    private boolean accept(char wanted) {
      boolean found = position < notation.length() && notation.charAt(position) == wanted;
      position += found ? 1 : 0;
      return found;
    }
  }
}
