/**
 * Keys under another key: CryptExportKey and CryptImportKey with an exchange key, and PVK files.
 */
package org.capijca.internal.wrap;
