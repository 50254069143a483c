package org.capijca.process;

import java.security.Security;
import javax.crypto.KeyGenerator;
import org.capijca.CapiProvider;
import org.capijca.interfaces.CapiSecretKey;

/** A program that finds CAPI in the provider list of its java.security file. */
public final class Installed {
  private Installed() {}

  public static void main(String[] args) throws Exception {
    CapiProvider provider = (CapiProvider) Security.getProvider("CAPI");
    CapiSecretKey key = (CapiSecretKey) KeyGenerator.getInstance("CALG_RC2", "CAPI").generateKey();
    System.out.println(provider.csp().orElseThrow() + " " + key.getCsp());
  }
}
