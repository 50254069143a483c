package org.capijca.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.util.HexFormat;
import java.util.Properties;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import org.capijca.CapiProvider;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.internal.blob.PlaintextKeyBlob;
import org.capijca.internal.blob.SimpleBlob;
import org.capijca.spec.CapiKeyBlobSpec;
import org.junit.jupiter.api.Test;

/**
 * The SIMPLEBLOBs of the Wine test suite (rsaenh), whose expectations hold on Windows: the JDK
 * undoes the RSA encryption, this provider does the rest.
 */
class WrappedKeyAnswerTest {
  private final CapiProvider provider = new CapiProvider().configure("MS_ENHANCED_PROV");
  private final Properties samples = new Properties();

  private byte[] unwrap(String sample) throws Exception {
    try (InputStream in = getClass().getResourceAsStream("/blobs/samples.properties")) {
      samples.load(in);
    }
    PrivateKey exchangeKey =
        KeyFactory.getInstance("CALG_RSA_KEYX", provider)
            .generatePrivate(new CapiKeyBlobSpec(hex("rsa1024.private"), 1));
    Cipher rsa = Cipher.getInstance("RSA/ECB/PKCS1Padding", "SunJCE");
    rsa.init(Cipher.DECRYPT_MODE, exchangeKey);
    return rsa.doFinal(reversed(SimpleBlob.read(hex(sample)).wrapped()));
  }

  private byte[] hex(String sample) {
    return HexFormat.of().parseHex(samples.getProperty(sample));
  }

  private static byte[] reversed(byte[] littleEndian) {
    byte[] bigEndian = new byte[littleEndian.length];
    for (int i = 0; i < bigEndian.length; i++) {
      bigEndian[i] = littleEndian[bigEndian.length - 1 - i];
    }
    return bigEndian;
  }

  @Test
  void rc4Key_opensItsCiphertext() throws Exception {
    byte[] value = unwrap("rc4.simple");
    assertThat(value).isEqualTo(HexFormat.of().parseHex("d5e1a7e9ac38c1"));

    SimpleBlob blob = SimpleBlob.read(hex("rc4.simple"));
    CapiSecretKey key =
        (CapiSecretKey)
            SecretKeyFactory.getInstance("CALG_RC4", provider)
                .generateSecret(new CapiKeyBlobSpec(PlaintextKeyBlob.write(blob.algId(), value)));
    Cipher rc4 = Cipher.getInstance("CALG_RC4", provider);
    rc4.init(Cipher.DECRYPT_MODE, key);
    assertThat(new String(rc4.doFinal(HexFormat.of().parseHex("406428e88ae7a4d41cfdde71"))))
        .isEqualTo("Wine rocks!\0");
  }

  @Test
  void tls1Master_isTheKnownPremaster() throws Exception {
    assertThat(unwrap("tls1master.simple"))
        .isEqualTo(
            HexFormat.of()
                .parseHex(
                    "030118d154c323693a3eb86534985ecf4e10c43f3be6fa4faa09b588f86e587e"
                        + "446d393965f9215a8bf5e81ee3fa19cd"));
  }
}
