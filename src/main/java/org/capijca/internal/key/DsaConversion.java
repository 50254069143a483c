package org.capijca.internal.key;

import java.security.spec.DSAPrivateKeySpec;
import java.security.spec.DSAPublicKeySpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.DlDomain;
import org.capijca.internal.blob.DlFormat;
import org.capijca.internal.blob.DlPrivateBody;
import org.capijca.internal.blob.DlPublicBody;
import org.capijca.internal.blob.PrivateBody;
import org.capijca.internal.blob.PublicBody;
import org.capijca.internal.engine.encoding.KeyDecodings;
import org.capijca.internal.engine.encoding.KeyEncodings;

/** DSS keys, which the JDK calls DSA. */
final class DsaConversion implements KeyConversion {
  @Override
  public PublicBody publicBody(KeySpec spec) throws InvalidKeySpecException, BlobException {
    if (spec instanceof X509EncodedKeySpec encoded) {
      return publicBody(KeyDecodings.dsaPublic(encoded));
    }
    if (spec instanceof DSAPublicKeySpec numbers) {
      DlDomain domain = DlDomain.of(numbers.getP(), numbers.getQ(), numbers.getG(), null, null);
      return DlPublicBody.of(DlFormat.DSS, domain, numbers.getY());
    }
    throw KeyConversions.refuse(spec, "X509EncodedKeySpec, DSAPublicKeySpec");
  }

  @Override
  public PrivateBody privateBody(KeySpec spec) throws InvalidKeySpecException, BlobException {
    if (spec instanceof PKCS8EncodedKeySpec encoded) {
      return privateBody(KeyDecodings.dsaPrivate(encoded));
    }
    if (spec instanceof DSAPrivateKeySpec numbers) {
      DlDomain domain = DlDomain.of(numbers.getP(), numbers.getQ(), numbers.getG(), null, null);
      return DlPrivateBody.of(DlFormat.DSS, domain, numbers.getX());
    }
    throw KeyConversions.refuse(spec, "PKCS8EncodedKeySpec, DSAPrivateKeySpec");
  }

  @Override
  public KeySpec publicSpec(PublicBody body) {
    return DlSpecs.dsa((DlPublicBody) body);
  }

  @Override
  public DSAPrivateKeySpec privateSpec(PrivateBody body) {
    return DlSpecs.dsa((DlPrivateBody) body);
  }

  @Override
  public byte[] privateEncoding(PrivateBody body) {
    return KeyEncodings.dsaPrivate(privateSpec(body));
  }
}
