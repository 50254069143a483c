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
import org.capijca.format.InputFormat;
import org.capijca.format.Recognition;

/**
 * Reads a PKCS #12 file. Where it has a MAC, nothing is decrypted before that has been found right.
 * A part of the file that cannot be used is left out and reported; the others are read.
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

  /** Reads a file that must have a MAC, as those of this provider. */
  public static PfxContents read(byte[] file, PfxPassword password) throws IOException {
    return read(file, password, true);
  }

  /**
   * Reads a whole file. Bytes after its end are ignored.
   *
   * @param macRequired whether a file without a MAC is refused
   * @throws IOException if the password is wrong, caused by an UnrecoverableKeyException
   *     (ERROR_INVALID_PASSWORD); if the file is no PKCS #12 file, is cut off or altered, has no
   *     MAC, or has iteration counts beyond the limits of {@link WorkLimit} (NTE_BAD_DATA); if it
   *     is protected by a public key (NTE_BAD_TYPE)
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
      throw NTE_BAD_DATA.as(
          IOException::new, "the file has no MAC by which it could be known to be intact");
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
          "a part of the file is not protected by a password but as " + info.getContentType());
    }
  }

  /** Decrypts and parses, with each form of the password until one gives something that parses. */
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
        return Asn1.parse("what has been decrypted", () -> parser.parse(plain));
      } catch (IOException e) {
        failure = e;
      } finally {
        Arrays.fill(plain, (byte) 0);
      }
    }
    throw undecryptable(failure);
  }

  /** Without a MAC, this is how a wrong password shows itself. */
  private IOException undecryptable(Exception failure) {
    if (authenticated) {
      return ERROR_INVALID_PASSWORD.as(
          IOException::new,
          "a key or a part of the file that does not decrypt under the password of the file",
          failure);
    }
    return new WrongPasswordException(
        "the password is wrong, or the file has been altered",
        ERROR_INVALID_PASSWORD.as(
            UnrecoverableKeyException::new, "the file does not decrypt", failure));
  }

  /** Means that no part of the file can be read, as opposed to one that is left out. */
  static final class WrongPasswordException extends IOException {
    private static final long serialVersionUID = 1L;

    WrongPasswordException(String message, UnrecoverableKeyException cause) {
      super(message, cause);
    }
  }
}
