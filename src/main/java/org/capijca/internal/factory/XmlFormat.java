package org.capijca.internal.factory;

import java.util.Set;
import org.capijca.ImportFlag;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.PairBlobs.PrivateBlob;
import org.capijca.internal.blob.PairBlobs.PublicBlob;
import org.capijca.internal.blob.PrivateBody;
import org.capijca.internal.blob.PublicBody;
import org.capijca.internal.blob.XmlKey;
import org.capijca.spec.CapiXmlKeySpec;

/** XML keys of .NET. */
final class XmlFormat extends KindOnlyFormat<CapiXmlKeySpec> {
  @Override
  public Class<CapiXmlKeySpec> spec() {
    return CapiXmlKeySpec.class;
  }

  @Override
  public Set<ImportFlag> flags(CapiXmlKeySpec spec) {
    return spec.getFlags();
  }

  @Override
  PublicBlob publicKey(byte[] encoded) throws BlobException {
    return XmlKey.readPublic(encoded);
  }

  @Override
  PrivateBlob privateKey(byte[] encoded) throws BlobException {
    return XmlKey.readPrivate(encoded);
  }

  @Override
  byte[] encoded(PublicBody body) throws BlobException {
    return XmlKey.write(body);
  }

  @Override
  byte[] encoded(PrivateBody body) throws BlobException {
    return XmlKey.write(body);
  }

  @Override
  CapiXmlKeySpec toSpec(byte[] encoded) {
    return new CapiXmlKeySpec(encoded);
  }
}
