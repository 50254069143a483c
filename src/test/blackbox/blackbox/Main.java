package blackbox;

import java.security.Provider;
import java.security.Security;
import java.util.Arrays;
import java.util.ServiceLoader;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import org.capijca.CapiProvider;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.spec.CapiKeyGenParameterSpec;

/** Finds the provider as a service, and makes and uses a key by name. */
public final class Main {
  private Main() {}

  public static void main(String[] args) throws Exception {
    Provider found =
        ServiceLoader.load(Provider.class).stream()
            .filter(provider -> provider.type() == CapiProvider.class)
            .findFirst()
            .orElseThrow()
            .get();
    Security.addProvider(found);
    KeyGenerator generator = KeyGenerator.getInstance("CALG_RC2", "CAPI");
    generator.init(new CapiKeyGenParameterSpec(0x00280005));
    CapiSecretKey key = (CapiSecretKey) generator.generateKey();
    Cipher cipher = Cipher.getInstance("CALG_RC2", "CAPI");
    cipher.init(Cipher.ENCRYPT_MODE, key);
    byte[] data = cipher.doFinal(new byte[20]);
    cipher.init(Cipher.DECRYPT_MODE, key);
    if (!Arrays.equals(new byte[20], cipher.doFinal(data))) {
      throw new IllegalStateException("decrypted something else");
    }
    String module = CapiProvider.class.getModule().getName();
    System.out.println(module + " " + key.getSalt().length + " " + data.length);
  }
}
