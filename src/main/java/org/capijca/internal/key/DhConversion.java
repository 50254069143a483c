package org.capijca.internal.key;

import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import javax.crypto.spec.DHPrivateKeySpec;
import javax.crypto.spec.DHPublicKeySpec;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.DlDomain;
import org.capijca.internal.blob.DlFormat;
import org.capijca.internal.blob.DlPrivateBody;
import org.capijca.internal.blob.DlPublicBody;
import org.capijca.internal.blob.PrivateBody;
import org.capijca.internal.blob.PublicBody;
import org.capijca.internal.engine.encoding.KeyDecodings;
import org.capijca.internal.engine.encoding.KeyEncodings;

/** Diffie-Hellman keys; the JDK's specs have no Q. */
final class DhConversion implements KeyConversion {
  @Override
  public PublicBody publicBody(KeySpec spec) throws InvalidKeySpecException, BlobException {
    if (spec instanceof X509EncodedKeySpec encoded) {
      return publicBody(KeyDecodings.dhPublic(encoded));
    }
    if (spec instanceof DHPublicKeySpec numbers) {
      DlDomain domain = DlDomain.of(numbers.getP(), null, numbers.getG(), null, null);
      return DlPublicBody.of(DlFormat.DH, domain, numbers.getY());
    }
    throw KeyConversions.refuse(spec, "X509EncodedKeySpec, DHPublicKeySpec");
  }

  @Override
  public PrivateBody privateBody(KeySpec spec) throws InvalidKeySpecException, BlobException {
    if (spec instanceof PKCS8EncodedKeySpec encoded) {
      return privateBody(KeyDecodings.dhPrivate(encoded));
    }
    if (spec instanceof DHPrivateKeySpec numbers) {
      DlDomain domain = DlDomain.of(numbers.getP(), null, numbers.getG(), null, null);
      return DlPrivateBody.of(DlFormat.DH, domain, numbers.getX());
    }
    throw KeyConversions.refuse(spec, "PKCS8EncodedKeySpec, DHPrivateKeySpec");
  }

  @Override
  public KeySpec publicSpec(PublicBody body) {
    DlPublicBody dl = (DlPublicBody) body;
    DlDomain domain = dl.domain().orElseThrow();
    return new DHPublicKeySpec(dl.y(), domain.p(), domain.g());
  }

  @Override
  public DHPrivateKeySpec privateSpec(PrivateBody body) {
    DlPrivateBody dl = (DlPrivateBody) body;
    DlDomain domain = dl.domain();
    return new DHPrivateKeySpec(dl.x(), domain.p(), domain.g());
  }

  @Override
  public byte[] privateEncoding(PrivateBody body) {
    return KeyEncodings.dhPrivate(privateSpec(body));
  }
}
