// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.capijca.CapiError.ERROR_INVALID_PASSWORD;
import static org.capijca.CapiError.NTE_KEYSET_ENTRY_BAD;
import static org.capijca.CapiError.NTE_NO_KEY;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.KeyStoreException;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.capijca.CapiError;
import org.capijca.KeyFlag;
import org.capijca.internal.csp.ContainerFamily;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.primitive.pkcs12.LeftOut;
import org.capijca.internal.primitive.pkcs12.PfxContents;
import org.capijca.internal.primitive.pkcs12.PfxPassword;
import org.capijca.internal.primitive.pkcs12.PfxReader;
import org.capijca.internal.primitive.pkcs12.PfxWriter;
import org.capijca.spec.PfxProtection;

/** Converts containers to and from the bytes of a PFX file. */
final class PfxFile {
  private static final Logger LOG = System.getLogger("org.capijca.store");

  private PfxFile() {}

  /**
   * Reads the containers and certificates of a file. Omits anything that no container can hold, and
   * logs it at level WARNING.
   *
   * @param macRequired whether to refuse a file without a MAC
   * @throws IOException if the password is wrong, caused by an UnrecoverableKeyException
   *     (ERROR_INVALID_PASSWORD); if the file is unusable; if it is not empty, yet has no key that
   *     a container can hold
   */
  static PfxImport.Result read(
      byte[] file,
      PfxPassword password,
      CspContext context,
      Set<KeyFlag> importFlags,
      boolean macRequired)
      throws IOException {
    PfxContents contents = PfxReader.read(file, password, macRequired);
    PfxImport.Result result = containers(contents, context, importFlags);
    if (result.containers().isEmpty() && contents.emptyNames().isEmpty()) {
      requireNothing(result);
    }
    for (LeftOut each : result.leftOut()) {
      LOG.log(Level.WARNING, "Part of a PFX file was not loaded: {0}", each.what());
    }
    return result;
  }

  private static PfxImport.Result containers(
      PfxContents contents, CspContext context, Set<KeyFlag> importFlags) throws IOException {
    try {
      return PfxImport.read(contents, context, new KeyPairEntryImport(context, importFlags));
    } catch (KeyStoreException e) {
      throw new IOException(e.getMessage(), e);
    } finally {
      contents.wipe();
    }
  }

  /** Refuses a file without usable keys unless it is empty. */
  private static void requireNothing(PfxImport.Result result) throws IOException {
    if (!result.leftOut().isEmpty()) {
      String message =
          "the file contains no key that a key container can hold, but "
              + result.leftOut().stream().map(LeftOut::what).collect(Collectors.joining("; "));
      CapiError error = result.leftOut().get(0).error();
      throw error == ERROR_INVALID_PASSWORD
          ? new IOException(message, error.as(UnrecoverableKeyException::new, message))
          : error.as(IOException::new, message);
    }
    if (!result.certificates().isEmpty()) {
      throw NTE_NO_KEY.as(
          IOException::new,
          "the file contains certificates ("
              + result.certificates().size()
              + ") and no private key; read it with a KeyStore of the type PKCS12");
    }
  }

  /**
   * Reads the only container of a file in a store directory; it may be empty.
   *
   * @throws IOException if the file is damaged or contains anything else (NTE_KEYSET_ENTRY_BAD)
   */
  static Container readOne(
      byte[] file, PfxPassword password, CspContext context, ContainerFamily family)
      throws IOException {
    PfxContents contents = PfxReader.read(file, password);
    PfxImport.Result result = containers(contents, context, Set.of());
    List<Container> containers = result.containers();
    if (result.leftOut().isEmpty()) {
      if (containers.isEmpty() && contents.emptyNames().size() == 1) {
        return Container.empty(family, contents.emptyNames().get(0));
      }
      if (containers.size() == 1 && containers.get(0).family() == family) {
        return containers.get(0);
      }
    }
    containers.forEach(Container::wipe);
    throw NTE_KEYSET_ENTRY_BAD.as(
        IOException::new,
        "the file does not contain exactly one container of the " + family + " family");
  }

  /** Writes a container as a file of a store directory. */
  static byte[] write(Collection<Container> containers, PfxPassword password) throws IOException {
    return write(containers, List.of(), contents -> PfxWriter.write(contents, password));
  }

  /**
   * Writes containers as a PFX file for other programs.
   *
   * @param certificates written too, if there are key pairs
   */
  static byte[] write(
      Collection<Container> containers,
      List<X509Certificate> certificates,
      PfxPassword password,
      PfxProtection protection)
      throws IOException {
    return write(
        containers, certificates, contents -> PfxWriter.write(contents, password, protection));
  }

  private interface Writing {
    byte[] write(PfxContents contents) throws IOException;
  }

  private static byte[] write(
      Collection<Container> containers, List<X509Certificate> certificates, Writing writing)
      throws IOException {
    PfxContents contents;
    try {
      contents = PfxExport.contents(containers, certificates);
    } catch (KeyStoreException e) {
      throw new IOException(e.getMessage(), e);
    }
    try {
      return writing.write(contents);
    } finally {
      contents.wipe();
    }
  }
}
