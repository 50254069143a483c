package org.capijca;

import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The CryptoAPI error codes: what GetLastError() would say on Windows.
 *
 * <p>Failures of this provider are the exceptions that JCA programs expect at the call; each
 * carries its code, which {@link #of(Throwable)} reads, and names it at the end of its message.
 */
public enum CapiError {
  ERROR_FILE_NOT_FOUND(2),
  ERROR_INVALID_HANDLE(6),
  ERROR_NOT_ENOUGH_MEMORY(8),
  ERROR_INVALID_PASSWORD(86),
  ERROR_INVALID_PARAMETER(87),
  ERROR_BUSY(170),
  ERROR_MORE_DATA(234),
  ERROR_NO_MORE_ITEMS(259),
  ERROR_INTERNAL_ERROR(1359),
  STATUS_INVALID_PARAMETER(0xC000000D),
  NTE_BAD_UID(0x80090001),
  NTE_BAD_HASH(0x80090002),
  NTE_BAD_KEY(0x80090003),
  NTE_BAD_LEN(0x80090004),
  NTE_BAD_DATA(0x80090005),
  NTE_BAD_SIGNATURE(0x80090006),
  NTE_BAD_VER(0x80090007),
  NTE_BAD_ALGID(0x80090008),
  NTE_BAD_FLAGS(0x80090009),
  NTE_BAD_TYPE(0x8009000A),
  NTE_BAD_KEY_STATE(0x8009000B),
  NTE_BAD_HASH_STATE(0x8009000C),
  NTE_NO_KEY(0x8009000D),
  NTE_NO_MEMORY(0x8009000E),
  NTE_EXISTS(0x8009000F),
  NTE_PERM(0x80090010),
  NTE_NOT_FOUND(0x80090011),
  NTE_DOUBLE_ENCRYPT(0x80090012),
  NTE_BAD_PROVIDER(0x80090013),
  NTE_BAD_PROV_TYPE(0x80090014),
  NTE_BAD_PUBLIC_KEY(0x80090015),
  NTE_BAD_KEYSET(0x80090016),
  NTE_PROV_TYPE_NOT_DEF(0x80090017),
  NTE_PROV_TYPE_ENTRY_BAD(0x80090018),
  NTE_KEYSET_NOT_DEF(0x80090019),
  NTE_KEYSET_ENTRY_BAD(0x8009001A),
  NTE_PROV_TYPE_NO_MATCH(0x8009001B),
  NTE_SIGNATURE_FILE_BAD(0x8009001C),
  NTE_PROVIDER_DLL_FAIL(0x8009001D),
  NTE_PROV_DLL_NOT_FOUND(0x8009001E),
  NTE_BAD_KEYSET_PARAM(0x8009001F),
  NTE_FAIL(0x80090020),
  NTE_SYS_ERR(0x80090021),
  NTE_SILENT_CONTEXT(0x80090022),
  NTE_TOKEN_KEYSET_STORAGE_FULL(0x80090023),
  NTE_TEMPORARY_PROFILE(0x80090024),
  NTE_FIXEDPARAMETER(0x80090025);

  private static final Lookup<CapiError> LOOKUP = new Lookup<>(values(), Map.of());

  private final int code;

  CapiError(int code) {
    this.code = code;
  }

  /** The number in {@code winerror.h}. */
  public int code() {
    return code;
  }

  /** The error of that number. */
  public static Optional<CapiError> of(int code) {
    for (CapiError error : values()) {
      if (error.code == code) {
        return Optional.of(error);
      }
    }
    return Optional.empty();
  }

  /** The error of that header name, in upper or lower case. */
  public static Optional<CapiError> named(String name) {
    return LOOKUP.byName(name);
  }

  /** The code that an exception of this provider carries, itself or in its chain of causes. */
  public static Optional<CapiError> of(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof CapiException) {
        return Optional.of(((CapiException) t).error());
      }
    }
    return Optional.empty();
  }

  /**
   * An exception of the caller's kind that carries this code.
   *
   * @param constructor the exception's constructor from a message, for example {@code
   *     InvalidKeyException::new}
   * @param message what was wrong, with the offending value; never a secret
   */
  public <T extends Throwable> T as(Function<String, T> constructor, String message) {
    return as(constructor, message, null);
  }

  /** As {@link #as(Function, String)}, keeping what led to it. */
  public <T extends Throwable> T as(
      Function<String, T> constructor, String message, Throwable cause) {
    T exception = constructor.apply(message + " (" + this + ")");
    exception.initCause(new CapiException(this, cause));
    return exception;
  }

  /** Name and number: {@code NTE_BAD_LEN, 0x80090004} or {@code ERROR_INVALID_PARAMETER, 87}. */
  @Override
  public String toString() {
    String number =
        code < 0 ? "0x" + HexFormat.of().withUpperCase().toHexDigits(code) : Integer.toString(code);
    return name() + ", " + number;
  }
}
