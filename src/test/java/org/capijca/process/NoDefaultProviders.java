package org.capijca.process;

import java.security.Provider;
import java.security.Security;
import org.capijca.CapiProvider;
import org.capijca.Csp;

/** A program that removes every provider of the JDK before it uses CAPI. */
public final class NoDefaultProviders {
  private NoDefaultProviders() {}

  public static void main(String[] args) throws Exception {
    for (Provider provider : Security.getProviders()) {
      Security.removeProvider(provider.getName());
    }
    Security.addProvider(new CapiProvider());
    int used = Everything.of(Security.getProvider("CAPI"));
    for (Csp csp : Csp.values()) {
      used += Everything.of(new CapiProvider().configure(csp.name()));
    }
    System.out.println("used " + used + " with " + Security.getProviders().length + " provider");
  }
}
