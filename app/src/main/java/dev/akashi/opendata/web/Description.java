package dev.akashi.opendata.web;

import dev.akashi.platform.Edition;
import dev.akashi.platform.OpenToAll;
import dev.akashi.platform.PublicAnswers;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The description of the open data for programs (OpenAPI 3.1), as it is written and as JSON. */
@RestController
class Description {

  private static final String FILE = "openapi/v1.yaml";
  private static final String YAML = "/api/v1/openapi.yaml";
  private static final String JSON = "/api/v1/openapi.json";

  private final PublicAnswers answers;
  private final JsonMapper json;

  Description(PublicAnswers answers, JsonMapper json) {
    this.answers = answers;
    this.json = json;
  }

  /** It changes with the program alone. */
  private record AsBuilt() implements Edition {}

  @OpenToAll
  @GetMapping(YAML)
  ResponseEntity<byte[]> yaml(HttpServletRequest request) {
    MediaType type = new MediaType("application", "yaml", StandardCharsets.UTF_8);
    return answers.answer(request, new AsBuilt(), YAML, type, Description::file);
  }

  @OpenToAll
  @GetMapping(JSON)
  ResponseEntity<byte[]> json(HttpServletRequest request) {
    return answers.answer(
        request,
        new AsBuilt(),
        JSON,
        MediaType.APPLICATION_JSON,
        () -> json.writeValueAsBytes(read(file())));
  }

  private static Object read(byte[] yaml) {
    return new Load(LoadSettings.builder().build())
        .loadFromString(new String(yaml, StandardCharsets.UTF_8));
  }

  private static byte[] file() {
    try (InputStream in = new ClassPathResource(FILE).getInputStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
