// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.inspect;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.capijca.format.recognition.InputFormat;

/** The dissector of each format. */
final class Dissectors {
  private static final Map<InputFormat, Dissector> ALL = new EnumMap<>(InputFormat.class);

  static {
    for (InputFormat blob :
        new InputFormat[] {
          InputFormat.SIMPLEBLOB,
          InputFormat.PUBLICKEYBLOB,
          InputFormat.PRIVATEKEYBLOB,
          InputFormat.PLAINTEXTKEYBLOB,
          InputFormat.SYMMETRICWRAPKEYBLOB,
          InputFormat.UNREAD_BLOB,
          InputFormat.REVERSED_BLOB
        }) {
      ALL.put(blob, BlobDissector::dissect);
    }
    ALL.put(InputFormat.BLOB_WITHOUT_HEADER, Dissectors::withoutHeader);
    ALL.put(InputFormat.BLOB_AFTER_LENGTH, FileDissectors::blobAfterLength);
    ALL.put(InputFormat.STRONG_NAME_PUBLIC_KEY, FileDissectors::strongName);
    ALL.put(InputFormat.PVK, FileDissectors::pvk);
    ALL.put(InputFormat.CNG_BLOB, CngDissector::dissect);
    ALL.put(InputFormat.ENCRYPTED_FILE, FileDissectors::encryptedFile);
    ALL.put(InputFormat.SQL_SERVER_PASSPHRASE, FileDissectors::sqlServerPassphrase);
    ALL.put(InputFormat.SQL_SERVER_KEY, FileDissectors::sqlServerKey);
    ALL.put(InputFormat.DPAPI, FileDissectors::dpapi);
    ALL.put(InputFormat.XML_KEY, TextDissectors::xml);
    ALL.put(InputFormat.JSON_WEB_KEY, TextDissectors::json);
    ALL.put(InputFormat.RAW_KEY, Dissectors::rawKey);
    for (InputFormat der :
        new InputFormat[] {
          InputFormat.PKCS8,
          InputFormat.ENCRYPTED_PKCS8,
          InputFormat.SUBJECT_PUBLIC_KEY_INFO,
          InputFormat.PKCS1_PRIVATE_KEY,
          InputFormat.PKCS1_PUBLIC_KEY,
          InputFormat.DSA_PRIVATE_KEY,
          InputFormat.EC_PRIVATE_KEY,
          InputFormat.CERTIFICATE,
          InputFormat.CERTIFICATE_REQUEST,
          InputFormat.PFX,
          InputFormat.CMS,
          InputFormat.DL_PARAMETERS,
          InputFormat.DL_SIGNATURE,
          InputFormat.DER
        }) {
      ALL.put(der, in -> new DerDissector(DerNames.of(der), der != InputFormat.DER).dissect(in));
    }
  }

  private Dissectors() {}

  static Optional<Dissector> of(InputFormat format) {
    return Optional.ofNullable(ALL.get(format));
  }

  private static void withoutHeader(FieldReader in) throws EndOfInput {
    BlobDissector.rsa(in, in.peek(0) == Meanings.magicOf("RSA2"));
    in.trailing();
  }

  private static void rawKey(FieldReader in) throws EndOfInput {
    in.secret("key", in.remaining(), FieldReader.lengthOf(in.remaining()));
  }
}
