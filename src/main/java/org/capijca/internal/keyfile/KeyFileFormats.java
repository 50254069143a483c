// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keyfile;

import java.security.spec.KeySpec;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.capijca.ImportFlag;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.KeyPairBlobs.PrivateBlob;
import org.capijca.internal.blob.KeyPairBlobs.PublicBlob;

/** A registry of the key file formats by key spec class. */
public final class KeyFileFormats {
  /** A request for EncodedKeySpec gets the first. */
  private static final List<KeyFileFormat<?>> ALL =
      List.of(
          new BlobFormat(),
          new BlobVersion3Format(),
          new PvkFormat(),
          new SnkFormat(),
          new PublicKeyTokenFormat(),
          new CngFormat(),
          new XmlFormat());

  private KeyFileFormats() {}

  /** A spec with its format. */
  public record Carried<S extends KeySpec>(KeyFileFormat<S> format, S spec) {
    public boolean isPrivateOnly() {
      return format.isPrivateOnly(spec);
    }

    public PublicBlob readPublic() throws BlobException {
      return format.readPublic(spec);
    }

    public PrivateBlob readPrivate() throws BlobException {
      return format.readPrivate(spec);
    }

    public Set<ImportFlag> flags() {
      return format.flags(spec);
    }
  }

  /** Returns a spec with its format; empty if the spec is not one of these formats. */
  public static Optional<Carried<?>> in(KeySpec spec) {
    for (KeyFileFormat<?> format : ALL) {
      if (format.spec().isInstance(spec)) {
        return Optional.of(carried(format, spec));
      }
    }
    return Optional.empty();
  }

  private static <S extends KeySpec> Carried<S> carried(KeyFileFormat<S> format, KeySpec spec) {
    return new Carried<>(format, format.spec().cast(spec));
  }

  /** Returns the format whose spec class is assignable to the type; empty if there is none. */
  public static Optional<KeyFileFormat<?>> of(Class<?> type) {
    for (KeyFileFormat<?> format : ALL) {
      if (type.isAssignableFrom(format.spec())) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
