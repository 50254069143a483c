package org.capijca.internal.factory;

import java.util.Arrays;
import java.util.Set;
import org.capijca.AlgId;
import org.capijca.ImportFlag;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.PairBlobs.PrivateBlob;
import org.capijca.internal.blob.PairBlobs.PublicBlob;
import org.capijca.internal.blob.PrivateBody;
import org.capijca.internal.blob.PublicBody;
import org.capijca.internal.blob.XmlKey;
import org.capijca.spec.CapiXmlKeySpec;

/** Keys in the XML form, which names no ALG_ID. */
final class XmlFormat implements KeyFileFormat<CapiXmlKeySpec> {
  @Override
  public Class<CapiXmlKeySpec> spec() {
    return CapiXmlKeySpec.class;
  }

  @Override
  public boolean namesAlgId() {
    return false;
  }

  @Override
  public PublicBlob readPublic(CapiXmlKeySpec spec) throws BlobException {
    byte[] encoded = spec.getEncoded();
    try {
      return XmlKey.readPublic(encoded);
    } finally {
      Arrays.fill(encoded, (byte) 0);
    }
  }

  @Override
  public PrivateBlob readPrivate(CapiXmlKeySpec spec) throws BlobException {
    byte[] encoded = spec.getEncoded();
    try {
      return XmlKey.readPrivate(encoded);
    } finally {
      Arrays.fill(encoded, (byte) 0);
    }
  }

  @Override
  public Set<ImportFlag> flags(CapiXmlKeySpec spec) {
    return spec.getFlags();
  }

  @Override
  public CapiXmlKeySpec write(AlgId algId, PublicBody body) throws BlobException {
    return new CapiXmlKeySpec(XmlKey.write(body));
  }

  @Override
  public CapiXmlKeySpec write(AlgId algId, PrivateBody body) throws BlobException {
    byte[] encoded = XmlKey.write(body);
    try {
      return new CapiXmlKeySpec(encoded);
    } finally {
      Arrays.fill(encoded, (byte) 0);
    }
  }
}
