package dev.akashi.opendata.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.Clause;
import dev.akashi.platform.OpenData;
import dev.akashi.platform.OpenToAll;
import dev.akashi.registry.DeploymentModel;
import dev.akashi.registry.EndKind;
import dev.akashi.registry.RegistryChange;
import dev.akashi.registry.RegistryEntry.Source;
import dev.akashi.registry.RegistryQueryReader;
import dev.akashi.registry.RegistryState;
import dev.akashi.registry.ServiceModel;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.Visitor.Answer;
import io.openapiparser.OpenApiParser;
import io.openapiparser.OpenApiResult;
import io.openapiparser.ValidationError;
import io.openapiprocessor.jsonschema.schema.DocumentLoader;
import io.openapiprocessor.jsonschema.schema.DocumentStore;
import io.openapiprocessor.jsonschema.schema.SchemaStore;
import io.openapiprocessor.jsonschema.validator.Validator;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** The description of the open data: valid, and of exactly what there is. */
@AkashiTest
class DescriptionTest {

  @Autowired Stage stage;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping handlers;

  @Test
  void aParserOfOpenApiFindsNothingWrongWithIt() {
    assertThat(errors(get("/api/v1/openapi.yaml").body())).isEmpty();
  }

  @Test
  void theParserDoesFindWhatIsWrong() {
    String broken = get("/api/v1/openapi.yaml").body().replaceFirst("in: query", "in: nowhere");
    assertThat(errors(broken)).isNotEmpty();
  }

  @Test
  void whatProgramsReadIsDescribedAndWhatIsDescribedIsThere() {
    Set<String> there = new TreeSet<>();
    handlers
        .getHandlerMethods()
        .forEach((mapping, method) -> {
          if (method.hasMethodAnnotation(OpenToAll.class)) {
            operations(mapping).forEach(there::add);
          }
        });
    assertThat(described().operations()).isNotEmpty().isEqualTo(there);
  }

  @Test
  void itNamesTheValuesThatThereAre() {
    DescribedApi described = described();
    assertThat(described.values("ServiceModel")).isEqualTo(names(ServiceModel.values()));
    assertThat(described.values("DeploymentModel")).isEqualTo(names(DeploymentModel.values()));
    assertThat(described.values("State")).isEqualTo(names(RegistryState.values()));
    assertThat(described.values("EndKind")).isEqualTo(names(EndKind.values()));
    assertThat(described.values("Source")).isEqualTo(names(Source.values()));
    assertThat(described.values("ChangeKind")).isEqualTo(names(RegistryChange.values()));
    assertThat(described.valuesAt("/components/parameters/State/schema/items"))
        .containsExactlyElementsOf(
            Arrays.stream(RegistryState.values()).map(RegistryQueryReader::code).toList());
  }

  @Test
  @Clause("AMD-08")
  void itIsReadAsYamlAndAsJsonByAnybody() {
    Answer yaml = get("/api/v1/openapi.yaml");
    assertThat(yaml.header("content-type")).startsWith("application/yaml");
    assertThat(JsonMapper.builder().build().valueToTree(load(yaml.body())).toString())
        .isEqualTo(get("/api/v1/openapi.json").body());
    assertThat(
            stage
                .visitor()
                .get("/api/v1/openapi.yaml", "If-None-Match", yaml.header("etag"))
                .status())
        .isEqualTo(304);
  }

  private static Stream<String> operations(RequestMappingInfo mapping) {
    return mapping.getPatternValues().stream()
        .filter(pattern -> OpenData.covers(pattern.replaceAll("\\{[^}]*}", "x")))
        .map(pattern -> pattern.replace("{*", "{"))
        .flatMap(pattern ->
            mapping.getMethodsCondition().getMethods().stream()
                .map(method -> method + " " + pattern));
  }

  private static List<String> errors(String yaml) {
    DocumentLoader loader =
        new DocumentLoader(
            address -> new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)),
            DescriptionTest::load);
    OpenApiResult parsed =
        new OpenApiParser(new DocumentStore(), loader).parse(URI.create("memory:/v1.yaml"));
    SchemaStore schemas = new SchemaStore(loader);
    schemas.registerDraft202012();
    boolean valid = parsed.validate(new Validator(), schemas);
    List<String> errors = parsed.getValidationErrors().stream().map(DescriptionTest::told).toList();
    return valid || !errors.isEmpty() ? errors : List.of("invalid");
  }

  private static String told(ValidationError error) {
    return error.getInstanceLocation() + ": " + error.getText();
  }

  private static Object load(String yaml) {
    return new Load(LoadSettings.builder().build()).loadFromString(yaml);
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }

  private DescribedApi described() {
    return new DescribedApi(get("/api/v1/openapi.json").body());
  }

  private Answer get(String path) {
    return stage.visitor().get(path);
  }
}
