package org.capijca;

/**
 * How a session key is cut from the number Z that two Diffie-Hellman keys agree on.
 *
 * <p>No document or test shows what Windows does: the default is a proposal, and the others are
 * here to be tried against a Windows peer. Two parties that use the same rule always agree.
 */
public enum AgreedKeyRule {
  /** The first bytes of Z as a little-endian number as long as P: its lowest bytes. */
  LE_PREFIX,

  /** The first bytes of Z as a big-endian number as long as P. */
  BE_PREFIX,

  /** As BE_PREFIX, without leading zero bytes. */
  BE_STRIPPED_PREFIX,

  /** As CryptDeriveKey from the SHA-1 hash of the little-endian number. */
  SHA1_LE
}
