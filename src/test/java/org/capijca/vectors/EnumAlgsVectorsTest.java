package org.capijca.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.capijca.AlgId;
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

  @Test
  void enumeration_isTheRecordedOne() {
    Comparison comparison = new Comparison("enumalgs");
    enumerated().forEach(vector -> compare(vector, comparison));
    comparison.verify();
  }

  private static void compare(JsonNode vector, Comparison comparison) {
    Map<String, String> theirs = new LinkedHashMap<>();
    Vectors.elements(vector.get("enumalgsex"))
        .forEach(row -> theirs.put(name(row), describe(row).toString()));
    Map<String, String> ours = new LinkedHashMap<>();
    csp(vector).algorithms().forEach(row -> ours.put(row.algId().name(), describe(row).toString()));
    comparison.check(new Subject(csp(vector), "PP_ENUMALGS_EX", 0, "enumeration"), theirs, ours);
    assertThat(ours.keySet().stream().filter(theirs::containsKey))
        .as("order in %s", csp(vector))
        .containsExactlyElementsOf(theirs.keySet());
  }

  private static String name(JsonNode row) {
    return AlgId.of(Integer.parseInt(row.get("algid").textValue(), 16)).orElseThrow().name();
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
            csp(vector).algorithms().stream()
                .filter(row -> isRecorded(vector, row))
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

  /** What is not, {@link #enumeration_isTheRecordedOne} has to excuse. */
  private static boolean isRecorded(JsonNode vector, CspAlgorithm row) {
    return Vectors.elements(vector.get("enumalgs"))
        .anyMatch(recorded -> name(recorded).equals(row.algId().name()));
  }

  @ParameterizedTest
  @MethodSource("enumerated")
  void keyLengthIncrements_areThoseOfTheProviderParameters(JsonNode vector) {
    assertThat(step(vector, AlgId.CALG_RSA_SIGN)).isEqualTo(dword(vector, "PP_SIG_KEYSIZE_INC"));
    assertThat(step(vector, AlgId.CALG_RSA_KEYX)).isEqualTo(dword(vector, "PP_KEYX_KEYSIZE_INC"));
  }

  private static int step(JsonNode vector, AlgId algId) {
    return csp(vector).algorithm(algId).orElseThrow().step();
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
    return Csp.named(vector.get("csp").textValue()).orElseThrow();
  }
}
