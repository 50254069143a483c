package org.capijca.internal.session;

import java.lang.invoke.MethodHandles;

/** A class that tries to join a package of the provider, where key material is at hand. */
public final class Intruder {
  private Intruder() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments.length > 0) {
      Class.forName(arguments[0]);
    }
    System.out.println("has " + SessionKeyAccess.of(MethodHandles.lookup()));
  }
}
