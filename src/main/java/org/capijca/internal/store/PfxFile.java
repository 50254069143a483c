package org.capijca.internal.store;

import static org.capijca.CapiError.ERROR_INVALID_PASSWORD;
import static org.capijca.CapiError.NTE_KEYSET_ENTRY_BAD;

import java.io.IOException;
import java.security.KeyStoreException;
import java.security.UnrecoverableKeyException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.capijca.KeyFlag;
import org.capijca.internal.context.CspContext;
import org.capijca.internal.engine.pkcs12.PfxContents;
import org.capijca.internal.engine.pkcs12.PfxPassword;
import org.capijca.internal.engine.pkcs12.PfxReader;
import org.capijca.internal.engine.pkcs12.PfxWriter;
import org.capijca.internal.table.ContainerFamily;

/** Containers as the bytes of a PFX file. */
final class PfxFile {
  private PfxFile() {}

  /**
   * The containers in a file.
   *
   * @throws IOException if the password is wrong, caused by an UnrecoverableKeyException
   *     (ERROR_INVALID_PASSWORD), or the file is unusable
   */
  static List<Container> read(
      byte[] file, PfxPassword password, CspContext context, Set<KeyFlag> importFlags)
      throws IOException {
    PfxContents contents = PfxReader.read(file, password);
    try {
      return PfxImport.containers(contents, context, new PairImport(context, importFlags));
    } catch (KeyStoreException e) {
      throw new IOException(e.getMessage(), e);
    } finally {
      contents.wipe();
    }
  }

  /**
   * The one container in a file of a directory; it may be empty.
   *
   * @throws IOException if the file is damaged, or holds anything else (NTE_KEYSET_ENTRY_BAD)
   */
  static Container readOne(
      byte[] file, PfxPassword password, CspContext context, ContainerFamily family)
      throws IOException {
    PfxContents contents = PfxReader.read(file, password);
    try {
      List<Container> containers =
          PfxImport.containers(contents, context, new PairImport(context, Set.of()));
      if (containers.isEmpty() && contents.emptyNames().size() == 1) {
        return Container.empty(family, contents.emptyNames().get(0));
      }
      if (containers.size() == 1 && containers.get(0).family() == family) {
        return containers.get(0);
      }
    } catch (KeyStoreException e) {
      throw new IOException(e.getMessage(), e);
    } finally {
      contents.wipe();
    }
    throw NTE_KEYSET_ENTRY_BAD.as(
        IOException::new, "a file that is not one container of the " + family + " family");
  }

  /** A file with these containers. */
  static byte[] write(Collection<Container> containers, PfxPassword password) throws IOException {
    PfxContents contents;
    try {
      contents = PfxExport.contents(containers);
    } catch (KeyStoreException e) {
      throw new IOException(e.getMessage(), e);
    }
    try {
      return PfxWriter.write(contents, password);
    } finally {
      contents.wipe();
    }
  }

  /** A file is never without a password, which may be empty. */
  static char[] require(char[] password) throws IOException {
    if (password == null) {
      throw new IOException(
          "a PFX file needs a password, which may be empty",
          ERROR_INVALID_PASSWORD.as(UnrecoverableKeyException::new, "the password is null"));
    }
    return password;
  }
}
