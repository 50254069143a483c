/** Key containers: the KeyStore, its files and directories. */
package org.capijca.internal.store;
