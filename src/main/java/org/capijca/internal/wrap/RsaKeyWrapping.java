package org.capijca.internal.wrap;

import static org.capijca.CapiError.NTE_FAIL;

import java.lang.invoke.MethodHandles;
import java.security.InvalidKeyException;
import java.security.Key;
import java.util.Arrays;
import javax.crypto.BadPaddingException;
import javax.crypto.IllegalBlockSizeException;
import org.capijca.AlgId;
import org.capijca.internal.blob.LittleEndianNumber;
import org.capijca.internal.blob.RsaPrivateBody;
import org.capijca.internal.engine.random.RandomBytes;
import org.capijca.internal.engine.rsa.RsaPadding;
import org.capijca.internal.engine.rsa.RsaPrimitive;
import org.capijca.internal.key.PrivateKeyAccess;
import org.capijca.internal.key.KeyUse;
import org.capijca.internal.key.PrivatePairKey;
import org.capijca.internal.key.RsaKeys;
import org.capijca.internal.key.RsaSpecs;

/** An RSA exchange key; what it makes is little-endian, as CryptEncrypt's. */
abstract class RsaKeyWrapping implements KeyWrapping {
  private static final PrivateKeyAccess KEYS = PrivateKeyAccess.of(MethodHandles.lookup());

  private RsaKeyWrapping() {}

  /** To wrap with a public key of this provider. */
  static KeyWrapping wrapping(Key key, RsaPadding padding, RandomBytes random)
      throws InvalidKeyException {
    RsaPrimitive rsa =
        RsaPrimitive.of(RsaSpecs.of(RsaKeys.forExchange(RsaKeys.requirePublic(key)).body()));
    return new RsaKeyWrapping() {
      @Override
      public byte[] wrap(byte[] plain) throws IllegalBlockSizeException {
        try {
          return LittleEndianNumber.reversed(rsa.seal(plain, padding, random));
        } catch (BadPaddingException e) {
          throw NTE_FAIL.as(IllegalBlockSizeException::new, "the RSA key cannot wrap", e);
        }
      }
    };
  }

  /** To unwrap with a private key of this provider, asking the user where it is protected. */
  static KeyWrapping unwrapping(Key key, RsaPadding padding) throws InvalidKeyException {
    PrivatePairKey<RsaPrivateBody> own = RsaKeys.forExchange(RsaKeys.requirePrivate(key));
    return new RsaKeyWrapping() {
      @Override
      public Opened unwrap(byte[] wrapped) throws InvalidKeyException {
        RsaPrimitive rsa = primitive(own);
        if (wrapped.length < rsa.blockLength()) {
          return Opened.damaged();
        }
        byte[] bigEndian = LittleEndianNumber.reversed(Arrays.copyOf(wrapped, rsa.blockLength()));
        return rsa.open(bigEndian, padding)
            .map(plain -> new Opened(plain, true))
            .orElseGet(Opened::damaged);
      }
    };
  }

  private static RsaPrimitive primitive(PrivatePairKey<RsaPrivateBody> key)
      throws InvalidKeyException {
    RsaPrivateBody numbers = KEYS.numbers(key, KeyUse.UNWRAP, InvalidKeyException::new);
    try {
      return RsaPrimitive.of(RsaSpecs.of(numbers));
    } finally {
      numbers.wipe();
    }
  }

  @Override
  public AlgId algId() {
    return AlgId.CALG_RSA_KEYX;
  }

  @Override
  public byte[] wrap(byte[] plain) throws IllegalBlockSizeException {
    throw new IllegalStateException("not set up to wrap");
  }

  @Override
  public Opened unwrap(byte[] wrapped) throws InvalidKeyException {
    throw new IllegalStateException("not set up to unwrap");
  }
}
