/**
 * What .NET programs use beside CryptoAPI: the classes that make keys of passwords, under their
 * .NET names.
 */
package org.capijca.dotnet;
