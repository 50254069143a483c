// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.blob;

import static org.capijca.CapiError.NTE_BAD_DATA;
import static org.capijca.CapiError.NTE_BAD_KEY_STATE;

import java.util.Arrays;
import org.capijca.BlobType;
import org.capijca.KeySlot;
import org.capijca.spec.PvkProtection;

/**
 * A PVK file: a PRIVATEKEYBLOB, which, apart from its header, may be encrypted with RC4 and a
 * password.
 *
 * <p>Microsoft published no description; the format is that of OpenSSL and Mono. The file does not
 * record the strength of its protection; the magic number of the BLOB shows whether the decryption
 * key was right.
 */
public final class PvkFile {
  /** The length in bytes of the salt of new files. */
  public static final int SALT_SIZE = 16;

  private static final int MAGIC = 0xB0B5F11E;
  private static final int FIXED_SIZE = 6 * Integer.BYTES;
  private static final int RC4_KEY_SIZE = 16;

  private final KeySlot keySpec;
  private final boolean encrypted;
  private final byte[] salt;
  private final byte[] blob;

  private PvkFile(KeySlot keySpec, boolean encrypted, byte[] salt, byte[] blob) {
    this.keySpec = keySpec;
    this.encrypted = encrypted;
    this.salt = salt;
    this.blob = blob;
  }

  /** Returns an unencrypted file with a copy of the PRIVATEKEYBLOB. */
  public static PvkFile of(KeySlot keySpec, byte[] privateKeyBlob) {
    return new PvkFile(keySpec, false, new byte[0], privateKeyBlob.clone());
  }

  /**
   * Reads a file; trailing bytes are ignored.
   *
   * @throws BlobException if it is not a PVK file, is truncated or has contradictory fields
   *     (NTE_BAD_DATA)
   */
  public static PvkFile read(byte[] file) throws BlobException {
    LittleEndianReader in = new LittleEndianReader(file);
    if (in.remaining() < Integer.BYTES || in.dword("PVK magic") != MAGIC) {
      throw NTE_BAD_DATA.as(
          BlobException::new,
          "the data do not begin with the magic number of a PVK file" + in.recognized());
    }
    in.dword("reserved");
    int keyType = in.dword("key type");
    KeySlot keySpec =
        KeySlot.fromValue(keyType)
            .orElseThrow(() ->
                NTE_BAD_DATA.as(
                    BlobException::new,
                    "key type "
                        + Integer.toUnsignedString(keyType)
                        + "; allowed 1 (exchange) and 2 (signature)"));
    boolean encrypted = in.dword("encrypted") != 0;
    int saltLength = in.dword("salt length");
    int keyLength = in.dword("key length");
    if (encrypted && saltLength == 0) {
      throw NTE_BAD_DATA.as(BlobException::new, "the PVK file is encrypted but has no salt");
    }
    byte[] salt = in.bytes(saltLength, "salt");
    in.require(Integer.toUnsignedLong(keyLength), "key");
    if (keyLength < BlobHeader.SIZE + Integer.BYTES) {
      throw NTE_BAD_DATA.as(
          BlobException::new, "a key of " + keyLength + " bytes is too short for a BLOB");
    }
    return new PvkFile(keySpec, encrypted, salt, in.bytes(keyLength, "key"));
  }

  /** Returns the whole file, which the caller wipes if it is not encrypted. */
  public byte[] toBytes() {
    return new LittleEndianWriter(FIXED_SIZE + salt.length + blob.length)
        .dword(MAGIC)
        .dword(0)
        .dword(keySpec.value())
        .dword(encrypted ? 1 : 0)
        .dword(salt.length)
        .dword(blob.length)
        .bytes(salt)
        .bytes(blob)
        .toByteArray();
  }

  /** Returns the slot of the key; the ALG_ID in the BLOB may differ. */
  public KeySlot keySpec() {
    return keySpec;
  }

  public boolean isEncrypted() {
    return encrypted;
  }

  /**
   * Returns a copy of the PRIVATEKEYBLOB, which the caller wipes.
   *
   * @throws BlobException if it is encrypted (NTE_BAD_KEY_STATE)
   */
  public byte[] privateKeyBlob() throws BlobException {
    if (encrypted) {
      throw NTE_BAD_KEY_STATE.as(
          BlobException::new,
          "the PVK file is encrypted: give its password to new CapiPvkSpec(file, password, flags)");
    }
    return blob.clone();
  }

  /**
   * Decrypts the file. Both protections are always tried.
   *
   * @param password its bytes, without a terminating zero
   * @throws BlobException if the password is wrong (NTE_BAD_DATA)
   */
  public PvkFile decrypt(byte[] password, PvkCipher cipher) throws BlobException {
    if (!encrypted) {
      return this;
    }
    byte[] strong = crypt(password, salt, PvkProtection.STRONG, cipher);
    byte[] weak = crypt(password, salt, PvkProtection.WEAK, cipher);
    boolean isStrong = isPrivateKey(strong);
    boolean isWeak = isPrivateKey(weak);
    byte[] clear = isStrong ? strong : weak;
    Arrays.fill(isStrong ? weak : strong, (byte) 0);
    if (!isStrong && !isWeak) {
      Arrays.fill(clear, (byte) 0);
      throw refusal();
    }
    return new PvkFile(keySpec, false, new byte[0], clear);
  }

  /** Returns the exception for every fault of an encrypted file or its password. */
  public static BlobException refusal() {
    return NTE_BAD_DATA.as(
        BlobException::new,
        "the PVK file cannot be decrypted: usual causes are a wrong password, another charset of"
            + " the password (the third argument of CapiPvkSpec), and a damaged file");
  }

  /**
   * Encrypts the file with a password.
   *
   * @param password its bytes, without a terminating zero
   * @param newSalt {@value #SALT_SIZE} random bytes
   * @param protection WEAK or STRONG; NONE returns this file
   */
  public PvkFile encrypt(
      byte[] password, byte[] newSalt, PvkProtection protection, PvkCipher cipher) {
    if (encrypted) {
      throw new IllegalStateException("the file is encrypted already");
    }
    return protection == PvkProtection.NONE
        ? this
        : new PvkFile(keySpec, true, newSalt.clone(), crypt(password, newSalt, protection, cipher));
  }

  /**
   * Returns the BLOB with everything after its header encrypted or decrypted, which is the same in
   * RC4.
   */
  private byte[] crypt(byte[] password, byte[] salt, PvkProtection protection, PvkCipher cipher) {
    byte[] hash = cipher.sha1(salt, password);
    // The rest of the RC4 key is zero.
    int secretBytes = protection.keyLength() / Byte.SIZE;
    byte[] key = Arrays.copyOf(Arrays.copyOf(hash, secretBytes), RC4_KEY_SIZE);
    byte[] result = blob.clone();
    try {
      cipher.rc4(key, result, BlobHeader.SIZE, result.length - BlobHeader.SIZE);
      return result;
    } finally {
      Arrays.fill(hash, (byte) 0);
      Arrays.fill(key, (byte) 0);
    }
  }

  /** Returns whether the magic number after the header is that of an RSA or DSS private key. */
  private static boolean isPrivateKey(byte[] blob) throws BlobException {
    LittleEndianReader in = new LittleEndianReader(blob);
    in.bytes(BlobHeader.SIZE, "BLOBHEADER");
    return in.startsWith(RsaPrivateKeyData.MAGIC)
        || in.startsWith(
            DiscreteLogFormat.DSS.magic(BlobType.PRIVATEKEYBLOB, BlobHeader.VERSION_2));
  }

  /** Overwrites the key. */
  public void wipe() {
    Arrays.fill(blob, (byte) 0);
  }
}
