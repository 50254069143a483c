package org.capijca.internal.registry;

import java.security.KeyStoreException;
import java.security.Provider;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.capijca.interfaces.KeyContainers;
import org.capijca.internal.context.CspContext;
import org.capijca.internal.store.OpenContainers;
import org.capijca.spec.CapiLoadStoreParameter;

/**
 * The services of a provider instance, by JCA engine: a program that uses one engine should not
 * wait for the services of all.
 */
public final class Services {
  private static final List<String> TYPES =
      List.of(
          "KeyGenerator",
          "KeyPairGenerator",
          "KeyFactory",
          "SecretKeyFactory",
          "Cipher",
          "KeyAgreement",
          "AlgorithmParameters",
          "AlgorithmParameterGenerator",
          "MessageDigest",
          "Mac",
          "Signature",
          "KeyStore",
          "SecureRandom");

  private Services() {}

  /** The JCA engines that there are services of. */
  public static List<String> types() {
    return TYPES;
  }

  /** All services of an engine that the rows of the context's CSPs give; none of an unknown one. */
  public static Collection<Provider.Service> of(
      Provider provider, CspContext context, String type) {
    List<Provider.Service> services = new ArrayList<>();
    entries(provider, context, type)
        .forEach(entry -> services.add(new CapiService(provider, entry)));
    return services;
  }

  private static Stream<ServiceEntry> entries(Provider provider, CspContext context, String type) {
    return switch (type) {
      case "KeyGenerator" -> KeyGeneratorServices.of(context);
      case "KeyPairGenerator" -> KeyPairGeneratorServices.of(context);
      case "KeyFactory" -> KeyFactoryServices.of(context);
      case "SecretKeyFactory" ->
          Stream.concat(SecretKeyFactoryServices.of(context), SchannelServices.of(context));
      case "Cipher" ->
          Stream.concat(
              CipherServices.of(context),
              Stream.concat(RsaCipherServices.of(context), WrapServices.of(context)));
      case "KeyAgreement" -> KeyAgreementServices.of(context);
      case "AlgorithmParameters" -> ParameterServices.parameters(context);
      case "AlgorithmParameterGenerator" -> ParameterServices.generators(provider, context);
      case "MessageDigest" -> MessageDigestServices.of(context);
      case "Mac" -> MacServices.of(context);
      case "Signature" -> SignatureServices.of(context);
      case "KeyStore" -> KeyStoreServices.of(context);
      case "SecureRandom" -> SecureRandomServices.all();
      default -> Stream.empty();
    };
  }

  /**
   * The service that explains why there is none: for a known ALG_ID that the context does not
   * generate keys for. Empty where the name means nothing to CryptoAPI.
   */
  public static Optional<Provider.Service> refusal(
      Provider provider, CspContext context, String type, String algorithm) {
    return RefusedService.of(provider, context, type, algorithm);
  }

  /** The key containers that the parameter names, seen through the context. */
  public static KeyContainers containers(CspContext context, CapiLoadStoreParameter parameter)
      throws KeyStoreException {
    return OpenContainers.open(context, parameter);
  }
}
