// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.pkcs12;

import static org.capijca.CapiError.ERROR_INVALID_PASSWORD;
import static org.capijca.CapiError.NTE_BAD_DATA;
import static org.capijca.CapiError.NTE_BAD_TYPE;

import java.io.IOException;
import java.security.UnrecoverableKeyException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.pkcs.ContentInfo;
import org.bouncycastle.asn1.pkcs.EncryptedData;
import org.bouncycastle.asn1.pkcs.MacData;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.Pfx;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.capijca.CapiError;
import org.capijca.format.recognition.InputFormat;
import org.capijca.format.recognition.Recognition;

/**
 * Reads PKCS #12 files. If a file has a MAC, it is verified before anything is decrypted. Unusable
 * parts of the file are skipped and reported; the other parts are read.
 */
public final class PfxReader {
  private final PfxPassword password;
  private final boolean macRequired;
  private final WorkLimit limit;
  private final SafeBags bags = new SafeBags(this::open);
  private List<PasswordBytes> forms;
  private boolean authenticated;

  private PfxReader(PfxPassword password, boolean macRequired) throws IOException {
    this.password = password;
    this.limit = new WorkLimit();
    this.macRequired = macRequired;
    this.forms = password.forms();
  }

  /** Reads a file that must have a MAC, as files of this provider do. */
  public static PfxContents read(byte[] file, PfxPassword password) throws IOException {
    return read(file, password, true);
  }

  /**
   * Reads a complete file. Trailing bytes are ignored.
   *
   * @param macRequired whether to refuse a file without a MAC
   * @throws IOException if the password is wrong, caused by an UnrecoverableKeyException
   *     (ERROR_INVALID_PASSWORD); if the file is not a PKCS #12 file, is truncated or altered, has
   *     no MAC although one is required, or has iteration counts above the limits of {@link
   *     WorkLimit} (NTE_BAD_DATA); if it is protected by a public key (NTE_BAD_TYPE)
   */
  public static PfxContents read(byte[] file, PfxPassword password, boolean macRequired)
      throws IOException {
    PfxReader reader = new PfxReader(password, macRequired);
    boolean done = false;
    try {
      reader.readFile(file);
      done = true;
      return reader.bags.contents();
    } catch (IOException e) {
      throw CapiError.of(e).isPresent() ? e : malformed(file, e);
    } catch (RuntimeException | StackOverflowError e) {
      throw malformed(file, e);
    } finally {
      if (!done) {
        reader.bags.wipe();
      }
    }
  }

  private static IOException malformed(byte[] file, Throwable cause) {
    return NTE_BAD_DATA.as(
        IOException::new,
        "not a PKCS #12 file, or a damaged one" + Recognition.of(file).sentence(InputFormat.PFX),
        cause);
  }

  private void readFile(byte[] file) throws IOException {
    Pfx pfx = Pfx.getInstance(Asn1.first(file));
    ContentInfo safe = pfx.getAuthSafe();
    if (!safe.getContentType().equals(PKCSObjectIdentifiers.data)) {
      throw NTE_BAD_TYPE.as(
          IOException::new, "the file is protected by a public key, not by a password");
    }
    byte[] content = ASN1OctetString.getInstance(safe.getContent()).getOctets();
    WorkEstimate.check(pfx.getMacData(), content);
    checkMac(pfx.getMacData(), content);
    for (ASN1Encodable info : ASN1Sequence.getInstance(Asn1.first(content))) {
      bags.leavingOut(
          "a part of the file",
          () -> {
            readSafe(ContentInfo.getInstance(info));
            return null;
          });
    }
  }

  private void checkMac(MacData mac, byte[] content) throws IOException {
    if (mac != null) {
      PasswordBytes right = PfxMac.check(mac, content, password, limit);
      forms = new ArrayList<>(forms);
      forms.remove(right);
      forms.add(0, right);
      authenticated = true;
    } else if (macRequired) {
      throw NTE_BAD_DATA.as(IOException::new, "the file has no MAC to verify its integrity");
    }
  }

  private void readSafe(ContentInfo info) throws IOException {
    if (info.getContentType().equals(PKCSObjectIdentifiers.data)) {
      bags.readAll(Asn1.first(ASN1OctetString.getInstance(info.getContent()).getOctets()));
    } else if (info.getContentType().equals(PKCSObjectIdentifiers.encryptedData)) {
      EncryptedData encrypted = EncryptedData.getInstance(info.getContent());
      bags.readAll(
          open(
              new PfxCipher.Encrypted(encrypted.getEncryptionAlgorithm(), encrypted.getContent()),
              plain -> ASN1Sequence.getInstance(Asn1.first(plain))));
    } else {
      throw NTE_BAD_TYPE.as(
          IOException::new,
          "a part of the file is not protected by a password but has the content type "
              + info.getContentType());
    }
  }

  /** Decrypts and parses, trying the encodings of the password until the result can be parsed. */
  private <T> T open(PfxCipher.Encrypted encrypted, SafeBags.Parser<T> parser) throws IOException {
    Exception failure = null;
    for (PasswordBytes form : forms) {
      byte[] plain;
      try {
        plain = PfxCipher.decrypt(encrypted, password, form, limit);
      } catch (InvalidCipherTextException e) {
        failure = e;
        continue;
      }
      try {
        return Asn1.parse("the decrypted data", () -> parser.parse(plain));
      } catch (IOException e) {
        failure = e;
      } finally {
        Arrays.fill(plain, (byte) 0);
      }
    }
    throw undecryptable(failure);
  }

  /** Reports a wrong password, which only decryption detects in a file without a MAC. */
  private IOException undecryptable(Exception failure) {
    if (authenticated) {
      return ERROR_INVALID_PASSWORD.as(
          IOException::new,
          "a key or a part of the file cannot be decrypted with the password of the file",
          failure);
    }
    return new WrongPasswordException(
        "the password is wrong (null counts as the empty one), or the file has been altered",
        ERROR_INVALID_PASSWORD.as(
            UnrecoverableKeyException::new, "the file cannot be decrypted", failure));
  }

  /** Signals that no part of the file can be read, as opposed to a part that is skipped. */
  static final class WrongPasswordException extends IOException {
    private static final long serialVersionUID = 1L;

    WrongPasswordException(String message, UnrecoverableKeyException cause) {
      super(message + " (" + ERROR_INVALID_PASSWORD + ")", cause);
    }
  }
}
