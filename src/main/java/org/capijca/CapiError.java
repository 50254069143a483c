// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca;

import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The CryptoAPI error codes, which GetLastError() returns on Windows.
 *
 * <p>A failure of this provider is the exception that a JCA program expects from the call. It
 * carries its code, which {@link #of(Throwable)} returns, and names it at the end of its message.
 *
 * @since 0.1
 */
public enum CapiError implements NumericConstant {
  /** A file does not exist. */
  ERROR_FILE_NOT_FOUND(2),
  /** The handle of a context, key or hash is not valid. */
  ERROR_INVALID_HANDLE(6),
  /** There is not enough memory. */
  ERROR_NOT_ENOUGH_MEMORY(8),
  /** The password of a key file, PFX file or key store is wrong or missing. */
  ERROR_INVALID_PASSWORD(86),
  /** A parameter is missing, or its value is not allowed. */
  ERROR_INVALID_PARAMETER(87),
  /** The resource is in use, for example by a hash that is being computed. */
  ERROR_BUSY(170),
  /** The output buffer is too short. */
  ERROR_MORE_DATA(234),
  /** An enumeration has come to its end. */
  ERROR_NO_MORE_ITEMS(259),
  /** An internal error occurred. */
  ERROR_INTERNAL_ERROR(1359),
  /** As {@link #ERROR_INVALID_PARAMETER}, as an NTSTATUS, which BCrypt-based CSPs return. */
  STATUS_INVALID_PARAMETER(0xC000000D),
  /** The context is not valid. */
  NTE_BAD_UID(0x80090001),
  /** The hash object is not valid, or not of the kind that is needed. */
  NTE_BAD_HASH(0x80090002),
  /** The key is not valid, or not of the kind that is needed. */
  NTE_BAD_KEY(0x80090003),
  /** A length is not valid. */
  NTE_BAD_LEN(0x80090004),
  /** The data are damaged: a ciphertext, a padding or the contents of a file. */
  NTE_BAD_DATA(0x80090005),
  /** The signature is not that of the data. */
  NTE_BAD_SIGNATURE(0x80090006),
  /** The version of a BLOB is not supported. */
  NTE_BAD_VER(0x80090007),
  /** The algorithm is not known, or not supported by the CSP. */
  NTE_BAD_ALGID(0x80090008),
  /** A flag is not known, or not allowed here. */
  NTE_BAD_FLAGS(0x80090009),
  /** The type of a BLOB or parameter is not supported. */
  NTE_BAD_TYPE(0x8009000A),
  /**
   * The state of the key does not allow the operation: not exportable, destroyed, or a permission
   * is missing.
   */
  NTE_BAD_KEY_STATE(0x8009000B),
  /** The hash is already finished. */
  NTE_BAD_HASH_STATE(0x8009000C),
  /** The key does not exist. */
  NTE_NO_KEY(0x8009000D),
  /** The CSP has not enough memory. */
  NTE_NO_MEMORY(0x8009000E),
  /** The object exists already. */
  NTE_EXISTS(0x8009000F),
  /** Access is denied. */
  NTE_PERM(0x80090010),
  /** The object does not exist. */
  NTE_NOT_FOUND(0x80090011),
  /** The data are encrypted already. */
  NTE_DOUBLE_ENCRYPT(0x80090012),
  /** The name of the CSP is not valid. */
  NTE_BAD_PROVIDER(0x80090013),
  /** The provider type is not valid. */
  NTE_BAD_PROV_TYPE(0x80090014),
  /** The public key is not valid. */
  NTE_BAD_PUBLIC_KEY(0x80090015),
  /** The key container does not exist or cannot be opened. */
  NTE_BAD_KEYSET(0x80090016),
  /** No CSP is registered for the provider type. */
  NTE_PROV_TYPE_NOT_DEF(0x80090017),
  /** The registration of the provider type is damaged. */
  NTE_PROV_TYPE_ENTRY_BAD(0x80090018),
  /** The key container or CSP is not registered. */
  NTE_KEYSET_NOT_DEF(0x80090019),
  /** The key container is damaged. */
  NTE_KEYSET_ENTRY_BAD(0x8009001A),
  /** The CSP is not of the provider type that was asked for. */
  NTE_PROV_TYPE_NO_MATCH(0x8009001B),
  /** The signature file of a CSP is damaged. */
  NTE_SIGNATURE_FILE_BAD(0x8009001C),
  /** The DLL of the CSP could not be initialized. */
  NTE_PROVIDER_DLL_FAIL(0x8009001D),
  /** The DLL of the CSP does not exist. */
  NTE_PROV_DLL_NOT_FOUND(0x8009001E),
  /** A parameter of the key container is not valid. */
  NTE_BAD_KEYSET_PARAM(0x8009001F),
  /** The operation failed for a reason that has no code of its own. */
  NTE_FAIL(0x80090020),
  /** The operating system failed. */
  NTE_SYS_ERR(0x80090021),
  /**
   * The user would have to be asked, but the context is silent: the provider has no
   * CallbackHandler.
   */
  NTE_SILENT_CONTEXT(0x80090022),
  /** The token has no storage left for another key container. */
  NTE_TOKEN_KEYSET_STORAGE_FULL(0x80090023),
  /** The user profile is temporary. */
  NTE_TEMPORARY_PROFILE(0x80090024),
  /** The parameter cannot be changed. */
  NTE_FIXEDPARAMETER(0x80090025);

  private final int code;

  CapiError(int code) {
    this.code = code;
  }

  /**
   * Returns the number in {@code winerror.h}.
   *
   * @return the code
   */
  public int code() {
    return code;
  }

  /** {@return the same as {@link #code()}, as every constant has it} */
  @Override
  public int value() {
    return code;
  }

  /**
   * Returns the error of a code.
   *
   * @param value the number in {@code winerror.h}
   * @return the error; empty if there is none of that code
   */
  public static Optional<CapiError> fromValue(int value) {
    return NumericConstant.fromValue(CapiError.class, value);
  }

  /**
   * Returns the error of a header name, in upper or lower case.
   *
   * @param name the name
   * @return the error; empty if there is none of that name
   */
  public static Optional<CapiError> fromName(String name) {
    return NumericConstant.fromName(CapiError.class, name);
  }

  /**
   * Returns the code that an exception of this provider carries, itself or in its chain of causes.
   *
   * @param failure the exception, or null
   * @return the code; empty for an exception that carries none
   */
  public static Optional<CapiError> of(@Nullable Throwable failure) {
    for (@Nullable Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof CapiException) {
        return Optional.of(((CapiException) t).error());
      }
    }
    return Optional.empty();
  }

  /**
   * Returns an exception of a given type that carries this code, for code that reports failures as
   * this provider does.
   *
   * @param <T> the type of the exception
   * @param constructor the exception's constructor from a message, for example {@code
   *     InvalidKeyException::new}
   * @param message what was wrong, with the offending value; never a secret
   * @return the exception, whose message ends with the code
   */
  public <T extends Throwable> T as(Function<String, T> constructor, String message) {
    return as(constructor, message, null);
  }

  /**
   * Returns an exception of a given type that carries this code and a cause.
   *
   * @param <T> the type of the exception
   * @param constructor the exception's constructor from a message
   * @param message what was wrong, with the offending value; never a secret
   * @param cause what led to the failure, or null
   * @return the exception, whose message ends with the code
   */
  public <T extends Throwable> T as(
      Function<String, T> constructor, String message, @Nullable Throwable cause) {
    T exception = constructor.apply(message + " (" + this + ")");
    exception.initCause(new CapiException(this, cause));
    return exception;
  }

  /**
   * Returns the exception for an argument that is null but must not be, for code that reports
   * failures as this provider does.
   *
   * @param name what the argument is
   * @return the exception, with ERROR_INVALID_PARAMETER
   */
  public static NullPointerException nullArgument(String name) {
    return ERROR_INVALID_PARAMETER.as(NullPointerException::new, name + " is null");
  }

  /**
   * Returns name and number: {@code NTE_BAD_LEN, 0x80090004} or {@code ERROR_INVALID_PARAMETER,
   * 87}.
   */
  @Override
  public String toString() {
    String number =
        code < 0 ? "0x" + HexFormat.of().withUpperCase().toHexDigits(code) : Integer.toString(code);
    return name() + ", " + number;
  }
}
