/** Microsoft CryptoAPI 1.0 as a Java cryptography provider. */
module org.capijca {
  exports org.capijca;
}
