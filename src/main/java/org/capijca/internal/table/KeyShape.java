package org.capijca.internal.table;

/** What the bytes of a key must look like, beyond being random or derived. */
public enum KeyShape {
  /** Any bytes. */
  PLAIN {
    @Override
    public void apply(byte[] key, int length) {}
  },

  /**
   * Odd parity in the lowest bit of each byte, as Windows sets it in DES keys (seen in the exported
   * keys of the .NET test suite; CryptDeriveKey: "parity bits are included in the key size").
   */
  ODD_PARITY {
    @Override
    public void apply(byte[] key, int length) {
      for (int i = 0; i < length; i++) {
        int highBits = key[i] & 0xFE;
        key[i] = (byte) (highBits | (~Integer.bitCount(highBits) & 1));
      }
    }
  },

  /**
   * A DES key of 40 bits: the high half of every other byte is zero, then odd parity (inferred from
   * draft-hoffman-des40-02, which the SecCrypto glossary names for CYLINK_MEK).
   */
  FORTY_BIT_DES {
    @Override
    public void apply(byte[] key, int length) {
      for (int i = 0; i < length; i += 2) {
        key[i] &= 0x0F;
      }
      ODD_PARITY.apply(key, length);
    }
  },

  /** An SSL 3.0 pre-master secret begins with its version. */
  SSL3_SECRET {
    @Override
    public void apply(byte[] key, int length) {
      key[0] = 3;
      key[1] = 0;
    }
  },

  /** A TLS 1.0 pre-master secret begins with its version. */
  TLS1_SECRET {
    @Override
    public void apply(byte[] key, int length) {
      key[0] = 3;
      key[1] = 1;
    }
  };

  /** Gives the first {@code length} bytes their shape, in place. */
  public abstract void apply(byte[] key, int length);
}
