/** Key factories: CryptExportKey and CryptImportKey in the clear, and CryptDeriveKey. */
package org.capijca.internal.factory;
