package org.capijca.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.capijca.AlgId;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.CspAlgorithm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a CSP enumerates: order, lengths, protocols and names. */
class EnumAlgsVectorsTest {
  /** The CSPs that Wine enumerates; those of the DSS family it does not. */
  static Stream<JsonNode> enumerated() {
    return Vectors.load("enumalgs").stream().filter(vector -> vector.get("enumalgsex").isArray());
  }

  @ParameterizedTest
  @MethodSource("enumerated")
  void enumeration_isTheRecordedOne(JsonNode vector) {
    assertThat(algorithms(vector).stream().map(EnumAlgsVectorsTest::describe))
        .containsExactlyElementsOf(
            Vectors.elements(vector.get("enumalgsex")).map(EnumAlgsVectorsTest::describe).toList());
  }

  private static List<Object> describe(CspAlgorithm row) {
    return List.of(
        Integer.toHexString(row.algId().value()),
        row.defaultLength(),
        row.minLength(),
        Integer.toUnsignedLong(row.maxLength()),
        Integer.toHexString(row.protocols()),
        row.name(),
        row.longName());
  }

  private static List<Object> describe(JsonNode row) {
    return List.of(
        row.get("algid").textValue(),
        row.get("defaultLen").intValue(),
        row.get("minLen").intValue(),
        row.get("maxLen").longValue(),
        row.get("protocols").textValue(),
        row.get("name").textValue(),
        row.get("longName").textValue());
  }

  @ParameterizedTest
  @MethodSource("enumerated")
  void plainEnumeration_hasTheDefaultLengths(JsonNode vector) {
    assertThat(
            algorithms(vector).stream()
                .map(
                    row ->
                        List.<Object>of(
                            Integer.toHexString(row.algId().value()),
                            row.defaultLength(),
                            row.name())))
        .containsExactlyElementsOf(
            Vectors.elements(vector.get("enumalgs"))
                .map(
                    row ->
                        List.<Object>of(
                            row.get("algid").textValue(),
                            row.get("bits").intValue(),
                            row.get("name").textValue()))
                .toList());
  }

  @ParameterizedTest
  @MethodSource("enumerated")
  void keyLengthIncrements_areThoseOfTheProviderParameters(JsonNode vector) {
    assertThat(step(vector, AlgId.CALG_RSA_SIGN)).isEqualTo(dword(vector, "PP_SIG_KEYSIZE_INC"));
    assertThat(step(vector, AlgId.CALG_RSA_KEYX)).isEqualTo(dword(vector, "PP_KEYX_KEYSIZE_INC"));
  }

  private static int step(JsonNode vector, AlgId algId) {
    return algorithms(vector).stream()
        .filter(row -> row.algId() == algId)
        .findFirst()
        .orElseThrow()
        .step();
  }

  private static List<CspAlgorithm> algorithms(JsonNode vector) {
    return new CapiProvider().configure(csp(vector).name()).algorithms();
  }

  private static int dword(JsonNode vector, String parameter) {
    String hex = vector.get("provParams").get(parameter).get("out").textValue();
    return Integer.reverseBytes(Integer.parseUnsignedInt(hex, 16));
  }

  @Test
  void everyCsp_isKnownByItsNameAndType() {
    for (JsonNode vector : Vectors.load("enumalgs")) {
      assertThat(csp(vector).type().value()).isEqualTo(vector.get("provType").intValue());
    }
    assertThat(Vectors.load("enumalgs").stream().map(EnumAlgsVectorsTest::csp).distinct())
        .containsExactlyInAnyOrder(Csp.values());
  }

  private static Csp csp(JsonNode vector) {
    return Csp.fromName(vector.get("csp").textValue()).orElseThrow();
  }
}
