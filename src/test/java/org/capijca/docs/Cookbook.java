// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameterGenerator;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Security;
import java.security.Signature;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.KeyGenerator;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.DHParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.capijca.AlgId;
import org.capijca.AssemblySignatureKey;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.ImportFlag;
import org.capijca.KeyFlag;
import org.capijca.SignatureFlag;
import org.capijca.dotnet.PasswordDeriveBytes;
import org.capijca.format.EncryptedFile;
import org.capijca.format.Recognition;
import org.capijca.format.SqlServerPassphrase;
import org.capijca.interfaces.CapiMessageDigest;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.spec.CapiCngBlobSpec;
import org.capijca.spec.CapiDeriveKeySpec;
import org.capijca.spec.CapiHmacParameterSpec;
import org.capijca.spec.CapiKeyAgreementParameterSpec;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.spec.CapiLoadStoreParameter;
import org.capijca.spec.CapiPublicKeyTokenSpec;
import org.capijca.spec.CapiPvkParameterSpec;
import org.capijca.spec.CapiPvkSpec;
import org.capijca.spec.CapiSignatureParameterSpec;
import org.capijca.spec.CapiSnkSpec;
import org.capijca.spec.CapiXmlKeySpec;
import org.capijca.spec.PasswordEncoding;
import org.capijca.spec.PvkProtection;

/** The Java of docs/COOKBOOK.md: each part between a start and an end mark stands there. */
public final class Cookbook {
  private Cookbook() {}

  /** Makes the provider known. */
  public static void install() {
    // start: install
    Security.addProvider(new CapiProvider());
    // end
  }

  /** A key derived from a password, as a recipe makes it. */
  public interface Recipe {
    SecretKey key(char[] password) throws GeneralSecurityException;
  }

  /** CryptDecrypt of a whole file. */
  public static byte[] decrypt(SecretKey key, byte[] file) throws GeneralSecurityException {
    // start: decrypt
    Cipher cipher = Cipher.getInstance(((CapiSecretKey) key).getAlgId().name(), "CAPI");
    cipher.init(Cipher.DECRYPT_MODE, key);
    byte[] plain = cipher.doFinal(file);
    // end
    return plain;
  }

  public static SecretKey rc4(char[] password) throws GeneralSecurityException {
    // start: RC4, 128 bits, MD5
    CapiDeriveKeySpec spec =
        CapiDeriveKeySpec.builder()
            .hash(AlgId.CALG_MD5)
            .password(password, PasswordEncoding.ANSI)
            .keyLength(128)
            .csp(Csp.MS_ENHANCED_PROV)
            .build();
    SecretKey key = SecretKeyFactory.getInstance("CALG_RC4", "CAPI").generateSecret(spec);
    spec.destroy();
    // end
    return key;
  }

  public static SecretKey rc2(char[] password) throws GeneralSecurityException {
    // start: RC2, 40 bits, no salt flag
    CapiDeriveKeySpec spec =
        CapiDeriveKeySpec.builder()
            .hash(AlgId.CALG_MD5)
            .password(password, PasswordEncoding.ANSI)
            .keyLength(40)
            .csp(Csp.MS_DEF_PROV)
            .build();
    SecretKey key = SecretKeyFactory.getInstance("CALG_RC2", "CAPI").generateSecret(spec);
    spec.destroy();
    // end
    return key;
  }

  public static SecretKey rc2WithoutSalt(char[] password) throws GeneralSecurityException {
    // start: RC2, 40 bits, CRYPT_NO_SALT
    CapiDeriveKeySpec spec =
        CapiDeriveKeySpec.builder()
            .hash(AlgId.CALG_MD5)
            .password(password, PasswordEncoding.ANSI)
            .keyLength(40)
            .flags(KeyFlag.CRYPT_NO_SALT)
            .csp(Csp.MS_DEF_PROV)
            .build();
    SecretKey key = SecretKeyFactory.getInstance("CALG_RC2", "CAPI").generateSecret(spec);
    spec.destroy();
    // end
    return key;
  }

  public static SecretKey rc2WithCreatedSalt(char[] password) throws GeneralSecurityException {
    // start: RC2, 40 bits, CRYPT_CREATE_SALT
    CapiDeriveKeySpec spec =
        CapiDeriveKeySpec.builder()
            .hash(AlgId.CALG_MD5)
            .password(password, PasswordEncoding.ANSI)
            .dwFlags(0x00280004) // 40 << 16 | CRYPT_CREATE_SALT
            .csp(Csp.MS_STRONG_PROV)
            .build();
    SecretKey key = SecretKeyFactory.getInstance("CALG_RC2", "CAPI").generateSecret(spec);
    spec.destroy();
    // end
    return key;
  }

  public static SecretKey tripleDes(char[] password) throws GeneralSecurityException {
    // start: 3DES, SHA-1
    CapiDeriveKeySpec spec =
        CapiDeriveKeySpec.builder()
            .hash(AlgId.CALG_SHA1)
            .password(password, PasswordEncoding.ANSI)
            .build();
    SecretKey key = SecretKeyFactory.getInstance("CALG_3DES", "CAPI").generateSecret(spec);
    spec.destroy();
    // end
    return key;
  }

  public static SecretKey aes(char[] password) throws GeneralSecurityException {
    // start: AES-256, SHA-256
    CapiDeriveKeySpec spec =
        CapiDeriveKeySpec.builder()
            .hash(AlgId.CALG_SHA_256)
            .password(password, PasswordEncoding.ANSI)
            .build();
    SecretKey key = SecretKeyFactory.getInstance("CALG_AES_256", "CAPI").generateSecret(spec);
    spec.destroy();
    // end
    return key;
  }

  public static byte[] passwordDeriveBytes(char[] password, byte[] iv, byte[] file)
      throws GeneralSecurityException {
    // start: PasswordDeriveBytes.CryptDeriveKey
    CapiDeriveKeySpec spec = CapiDeriveKeySpec.passwordDeriveBytes(password, AlgId.CALG_SHA1, 192);
    SecretKey key = SecretKeyFactory.getInstance("CALG_3DES", "CAPI").generateSecret(spec);
    spec.destroy();
    Cipher cipher = Cipher.getInstance("CALG_3DES", "CAPI");
    cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(iv));
    byte[] plain = cipher.doFinal(file);
    // end
    return plain;
  }

  public static byte[] getBytes(char[] password, byte[] salt, byte[] file)
      throws GeneralSecurityException {
    // start: PasswordDeriveBytes.GetBytes
    PasswordDeriveBytes bytes = new PasswordDeriveBytes(password, salt, "SHA1", 100);
    byte[] keyBytes = bytes.getBytes(32);
    byte[] iv = bytes.getBytes(16);
    bytes.destroy();
    Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
    cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(keyBytes, "AES"), new IvParameterSpec(iv));
    byte[] plain = cipher.doFinal(file);
    // end
    return plain;
  }

  public static String sqlServer(char[] passphrase, byte[] message)
      throws GeneralSecurityException {
    // start: DECRYPTBYPASSPHRASE
    byte[] data = new SqlServerPassphrase(passphrase).decrypt(message);
    String text = new String(data, StandardCharsets.UTF_16LE); // nvarchar; varchar has a code page
    // end
    return text;
  }

  public static SecretKey unicodePassword(char[] password) throws GeneralSecurityException {
    // start: half the password
    CapiDeriveKeySpec spec =
        CapiDeriveKeySpec.builder()
            .hash(AlgId.CALG_MD5)
            .password(password, PasswordEncoding.UTF_16LE_CUT)
            .csp(Csp.MS_ENHANCED_PROV)
            .build();
    SecretKey key = SecretKeyFactory.getInstance("CALG_RC4", "CAPI").generateSecret(spec);
    spec.destroy();
    // end
    return key;
  }

  public static byte[] openFile(PrivateKey exchangeKey, byte[] bytes)
      throws GeneralSecurityException {
    // start: open a file with a wrapped key
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    byte[] blob = new byte[file.getInt()];
    file.get(blob);
    Cipher unwrap = Cipher.getInstance("SIMPLEBLOB", "CAPI");
    unwrap.init(Cipher.UNWRAP_MODE, exchangeKey);
    Key key = unwrap.unwrap(blob, "RC4", Cipher.SECRET_KEY);
    Cipher cipher = Cipher.getInstance("CALG_RC4", "CAPI");
    cipher.init(Cipher.DECRYPT_MODE, key);
    byte[] plain = cipher.doFinal(bytes, file.position(), file.remaining());
    // end
    return plain;
  }

  public static byte[] writeFile(PublicKey exchangeKey, byte[] plain)
      throws GeneralSecurityException {
    // start: write a file with a wrapped key
    KeyGenerator generator = KeyGenerator.getInstance("CALG_RC4", "CAPI");
    generator.init(new CapiKeyGenParameterSpec(0x00800001)); // 128 << 16 | CRYPT_EXPORTABLE
    SecretKey key = generator.generateKey();
    Cipher wrap = Cipher.getInstance("SIMPLEBLOB", "CAPI");
    wrap.init(Cipher.WRAP_MODE, exchangeKey);
    byte[] blob = wrap.wrap(key);
    Cipher cipher = Cipher.getInstance("CALG_RC4", "CAPI");
    cipher.init(Cipher.ENCRYPT_MODE, key);
    byte[] data = cipher.doFinal(plain);
    byte[] bytes =
        ByteBuffer.allocate(4 + blob.length + data.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(blob.length)
            .put(blob)
            .put(data)
            .array();
    // end
    return bytes;
  }

  public static void openStream(PrivateKey exchangeKey, Path file, OutputStream out)
      throws GeneralSecurityException, IOException {
    // start: open a long file
    try (InputStream in = new EncryptedFile().reader(Files.newInputStream(file), exchangeKey)) {
      in.transferTo(out);
    }
    // end
  }

  public static KeyPair importPair(byte[] publicBlob, byte[] privateBlob)
      throws GeneralSecurityException {
    // start: import a key pair
    KeyFactory factory = KeyFactory.getInstance("CALG_RSA_KEYX", "CAPI");
    PublicKey publicKey = factory.generatePublic(new CapiKeyBlobSpec(publicBlob));
    PrivateKey privateKey = factory.generatePrivate(new CapiKeyBlobSpec(privateBlob));
    // end
    return new KeyPair(publicKey, privateKey);
  }

  public static byte[] pvkToSnk(byte[] pvkFile, char[] password) throws GeneralSecurityException {
    // start: PVK and SNK
    KeyFactory factory = KeyFactory.getInstance("CALG_RSA_SIGN", "CAPI");
    int dwFlags = ImportFlag.CRYPT_EXPORTABLE.value();
    PrivateKey key = factory.generatePrivate(new CapiPvkSpec(pvkFile, password, dwFlags));
    byte[] snkFile = factory.getKeySpec(key, CapiSnkSpec.class).getEncoded();
    PublicKey publicKey = factory.generatePublic(new CapiSnkSpec(snkFile));
    String token = factory.getKeySpec(publicKey, CapiPublicKeyTokenSpec.class).toString();
    // end
    assertThat(token).hasSize(16);
    return snkFile;
  }

  /** Enhanced strong naming. */
  public static AssemblySignatureKey counterSign(
      byte[] identityFile, PrivateKey identityPrivateKey, PublicKey signaturePublicKey)
      throws GeneralSecurityException {
    // start: enhanced strong naming
    CapiSnkSpec identity = new CapiSnkSpec(identityFile); // sn -p of the key in the assembly's name
    KeyFactory factory = KeyFactory.getInstance("CALG_RSA_SIGN", "CAPI");
    CapiSnkSpec signatureKey =
        factory
            .getKeySpec(signaturePublicKey, CapiSnkSpec.class)
            .withHashAlgorithm(AlgId.CALG_SHA_256);
    AssemblySignatureKey attribute =
        AssemblySignatureKey.sign(
            identity, identityPrivateKey, signatureKey, Security.getProvider("CAPI"));
    String source = attribute.toString(); // a line of AssemblyInfo.cs
    boolean valid = attribute.verify(identity, Security.getProvider("CAPI"));
    // end
    assertThat(valid).as(source).isTrue();
    return attribute;
  }

  public static byte[] writePvk(PrivateKey key, char[] password) throws GeneralSecurityException {
    // start: write a PVK file
    Cipher pvk = Cipher.getInstance("PVK", "CAPI");
    pvk.init(
        Cipher.WRAP_MODE,
        CapiPvkParameterSpec.password(password),
        new CapiPvkParameterSpec(PvkProtection.STRONG));
    byte[] pvkFile = pvk.wrap(key);
    // end
    return pvkFile;
  }

  public static byte[] xmlToCng(String toXmlString) throws GeneralSecurityException {
    // start: XML and CNG
    KeyFactory factory = KeyFactory.getInstance("CALG_RSA_KEYX", "CAPI");
    int dwFlags = ImportFlag.CRYPT_EXPORTABLE.value();
    byte[] xml = toXmlString.getBytes(StandardCharsets.UTF_8);
    PrivateKey key = factory.generatePrivate(new CapiXmlKeySpec(xml, dwFlags));
    byte[] cngBlob = factory.getKeySpec(key, CapiCngBlobSpec.class).getEncoded(); // RSA3
    // end
    return cngBlob;
  }

  public static String recognize(byte[] bytes) {
    // start: what is it
    String answer = Recognition.of(bytes).toString();
    // end
    return answer;
  }

  public static SecretKey agree(PrivateKey privateKey, byte[] peerBlob)
      throws GeneralSecurityException {
    // start: Diffie-Hellman
    KeyAgreement agreement = KeyAgreement.getInstance("CALG_DH_SF", "CAPI");
    agreement.init(
        privateKey,
        CapiKeyAgreementParameterSpec.builder()
            .peerBlob(peerBlob)
            .dwFlags(0x00800000) // 128 << 16
            .build());
    SecretKey key = agreement.generateSecret("CALG_RC4");
    // end
    return key;
  }

  public static KeyPair sharedGroup() throws GeneralSecurityException {
    // start: a group for both
    AlgorithmParameterGenerator groups =
        AlgorithmParameterGenerator.getInstance("CALG_DH_SF", "CAPI");
    groups.init(1024);
    AlgorithmParameters group = groups.generateParameters();
    KeyPairGenerator generator = KeyPairGenerator.getInstance("CALG_DH_SF", "CAPI");
    generator.initialize(group.getParameterSpec(DHParameterSpec.class));
    KeyPair pair = generator.generateKeyPair();
    // end
    return pair;
  }

  public static byte[] hashOf(CapiSecretKey key, byte[] data) throws GeneralSecurityException {
    // start: CryptHashSessionKey
    MessageDigest digest = MessageDigest.getInstance("CALG_SHA1", "CAPI");
    digest.update(data);
    ((CapiMessageDigest) digest).updateSessionKey(key, 0);
    byte[] value = digest.digest();
    // end
    return value;
  }

  public static byte[] hmac(CapiSecretKey key, byte[] data) throws GeneralSecurityException {
    // start: CALG_HMAC
    Mac mac = Mac.getInstance("CALG_HMAC", "CAPI");
    mac.init(key, new CapiHmacParameterSpec(AlgId.CALG_SHA1));
    byte[] value = mac.doFinal(data);
    // end
    return value;
  }

  public static byte[] mac(CapiSecretKey key, byte[] data) throws GeneralSecurityException {
    // start: CALG_MAC
    Mac mac = Mac.getInstance("CALG_MAC", "CAPI");
    mac.init(key);
    byte[] value = mac.doFinal(data);
    // end
    return value;
  }

  public static boolean verify(byte[] publicKeyBlob, byte[] data, byte[] value)
      throws GeneralSecurityException {
    // start: CryptVerifySignature
    PublicKey key =
        KeyFactory.getInstance("CALG_RSA_SIGN", "CAPI")
            .generatePublic(new CapiKeyBlobSpec(publicKeyBlob));
    Signature signature = Signature.getInstance("CALG_SHA1withCALG_RSA_SIGN", "CAPI");
    signature.initVerify(key);
    signature.update(data);
    boolean valid = signature.verify(value);
    // end
    return valid;
  }

  public static byte[] signHash(PrivateKey key, byte[] hashValue) throws GeneralSecurityException {
    // start: CryptSignHash, CRYPT_NOHASHOID
    Signature signature = Signature.getInstance("CALG_RSA_KEYX", "CAPI");
    signature.setParameter(
        new CapiSignatureParameterSpec(AlgId.CALG_SHA1, SignatureFlag.CRYPT_NOHASHOID.value()));
    signature.initSign(key);
    signature.update(hashValue);
    byte[] value = signature.sign();
    // end
    return value;
  }

  public static KeyPair generateIntoContainer() throws GeneralSecurityException {
    // start: CryptGenKey in a container
    KeyPairGenerator generator = KeyPairGenerator.getInstance("AT_KEYEXCHANGE", "CAPI");
    generator.initialize(
        CapiKeyGenParameterSpec.builder().keyLength(2048).container("MyApp").build());
    KeyPair pair = generator.generateKeyPair();
    // end
    return pair;
  }

  public static PrivateKey userKey() throws GeneralSecurityException, IOException {
    // start: CryptGetUserKey
    KeyStore store = KeyStore.getInstance("CAPI", "CAPI");
    store.load(null, null);
    PrivateKey key = (PrivateKey) store.getKey("MyApp/AT_KEYEXCHANGE", null);
    // end
    return key;
  }

  public static void deleteContainer() throws GeneralSecurityException {
    // start: CRYPT_DELETEKEYSET
    CapiProvider provider = (CapiProvider) Security.getProvider("CAPI");
    provider.keyContainers().delete("MyApp");
    // end
  }

  public static KeyStore importPfx(Path file, char[] password)
      throws GeneralSecurityException, IOException {
    // start: PFXImportCertStore
    KeyStore pfx = KeyStore.getInstance("CAPI", "CAPI");
    pfx.load(
        CapiLoadStoreParameter.builder()
            .file(file)
            .password(password)
            .importFlags(KeyFlag.CRYPT_EXPORTABLE)
            .build());
    // end
    return pfx;
  }
}
