package dev.akashi.oscal.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.oscal.OscalException;
import dev.akashi.oscal.Problem;
import dev.akashi.oscal.Published;
import dev.akashi.oscal.Severity;
import dev.akashi.oscal.check.Damage.Variant;
import dev.akashi.oscal.model.Release;
import gov.nist.secauto.metaschema.core.model.validation.JsonSchemaContentValidator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Spoiled documents of OSCAL 1.2, judged by the official JSON schemas of 1.2.1. */
class NewerSchemaOracleTest {

  private static final URI AT = URI.create("file:///the-document.json");
  private static final Map<String, String> SHORT =
      Map.of(
          "component-definition", "component",
          "system-security-plan", "ssp",
          "plan-of-action-and-milestones", "poam",
          "mapping-collection", "mapping",
          "profile-custom", "profile");

  private final Map<String, JsonSchemaContentValidator> schemas = new HashMap<>();

  @Test
  void mappingsAreJudgedAsTheSchemaDoes() throws OscalException, IOException {
    compare(List.of(Sample.OF_1_2));
  }

  @Test
  @Tag("oracle")
  void allModelsAreJudgedAsTheSchemasDo() throws OscalException, IOException {
    compare(Sample.OF_1_1);
  }

  private void compare(List<String> documents) throws OscalException, IOException {
    List<String> differences = new ArrayList<>();
    for (Variant variant :
        Damage.all(documents, Release.V1_2, NewerSchemaOracleTest::withoutCombine)) {
      compare(variant, differences);
    }
    Set<Intended> used = new HashSet<>();
    assertThat(differences)
        .filteredOn(difference -> !Intended.explains(difference, used))
        .isEmpty();
  }

  /** The schema of 1.2.1 has lost the method of "combine", which the metaschema still has. */
  private static String withoutCombine(String json) {
    return json.replaceAll("\"combine\": \\{[^}]*\\},", "");
  }

  private void compare(Variant variant, List<String> differences) throws IOException {
    List<Problem> ours = ours(variant);
    boolean refused = !Reference.findings(schema(variant.document()), variant.json(), AT).isEmpty();
    boolean error = ours.stream().anyMatch(Findings::mayBeOfSchema);
    boolean structure =
        ours.stream()
            .anyMatch(problem ->
                problem.severity() == Severity.ERROR && problem.rule().startsWith("structure."));
    if (refused ? !error : structure) {
      differences.add(
          "SCHEMA " + (refused ? "refuses " : "accepts ") + variant.what() + ": " + ours);
    }
  }

  private static List<Problem> ours(Variant variant) {
    try {
      return Sample.problems(variant.json(), Release.V1_2);
    } catch (OscalException e) {
      return e.problems();
    }
  }

  private JsonSchemaContentValidator schema(String document) throws IOException {
    JsonSchemaContentValidator known = schemas.get(document);
    if (known != null) {
      return known;
    }
    String name = "oscal_" + SHORT.getOrDefault(document, document) + "_schema.json";
    Path file = Published.folder().resolve("schemas-1.2.1").resolve(name);
    try (var in = Files.newInputStream(file)) {
      JsonSchemaContentValidator schema = new JsonSchemaContentValidator(in);
      schemas.put(document, schema);
      return schema;
    }
  }
}
