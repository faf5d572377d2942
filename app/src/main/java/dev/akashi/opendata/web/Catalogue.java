package dev.akashi.opendata.web;

import dev.akashi.kernel.Language;
import dev.akashi.platform.OpenToAll;
import dev.akashi.platform.PublicAddress;
import dev.akashi.platform.PublicAnswers;
import dev.akashi.platform.PublicAnswers.Made;
import dev.akashi.platform.Texts;
import dev.akashi.registry.ChangesAsked;
import dev.akashi.registry.PublicList;
import dev.akashi.registry.PublishedState;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The register as a data set for catalogues of open data (DCAT 3, as JSON-LD). */
@RestController
class Catalogue {

  private static final String PATH = "/catalog.jsonld";
  private static final MediaType JSON_LD = MediaType.parseMediaType("application/ld+json");
  private static final String TYPES = "https://www.iana.org/assignments/media-types/";
  private static final Map<String, String> CONTEXT =
      Map.of(
          "dcat", "http://www.w3.org/ns/dcat#",
          "dct", "http://purl.org/dc/terms/",
          "xsd", "http://www.w3.org/2001/XMLSchema#");

  private final PublicList list;
  private final PublicAnswers answers;
  private final PublicAddress address;
  private final Texts texts;
  private final JsonMapper json;

  Catalogue(
      PublicList list, PublicAnswers answers, PublicAddress address, Texts texts, JsonMapper json) {
    this.list = list;
    this.answers = answers;
    this.address = address;
    this.texts = texts;
    this.json = json;
  }

  @OpenToAll
  @GetMapping(PATH)
  ResponseEntity<byte[]> catalogue(HttpServletRequest request) {
    String base = address.of(request);
    return answers.answer(
        request, list.edition(), PATH, List.of(base), JSON_LD, () -> catalogue(base));
  }

  private Made catalogue(String base) {
    Optional<Instant> changed =
        list.changes(new ChangesAsked(Optional.empty(), Optional.empty(), 1)).stream()
            .findFirst()
            .map(PublishedState::recordedAt);
    Map<String, Object> catalogue = new LinkedHashMap<>();
    catalogue.put("@context", CONTEXT);
    catalogue.put("@id", base + PATH);
    catalogue.put("@type", "dcat:Catalog");
    catalogue.put("dct:title", said("opendata.catalogue"));
    catalogue.put("dcat:dataset", register(base, changed));
    catalogue.put("dcat:service", service(base));
    return new Made(json.writeValueAsBytes(catalogue), changed);
  }

  private Map<String, Object> register(String base, Optional<Instant> changed) {
    Map<String, Object> register = new LinkedHashMap<>();
    register.put("@id", base + "/services");
    register.put("@type", "dcat:Dataset");
    register.put("dct:title", said("opendata.register"));
    register.put("dct:description", said("opendata.register-is"));
    register.put("dct:language", List.of("ja", "en"));
    changed.ifPresent(at ->
        register.put("dct:modified", Map.of("@type", "xsd:dateTime", "@value", at.toString())));
    register.put("dcat:landingPage", named(base + "/services"));
    register.put(
        "dcat:distribution",
        List.of(
            distribution(base, "/services.csv", "text/csv"),
            distribution(base, "/api/v1/services", "application/json"),
            distribution(base, "/feeds/services.atom", "application/atom+xml"),
            distribution(base, "/feeds/services.json", "application/json")));
    return register;
  }

  private static Map<String, Object> distribution(String base, String path, String type) {
    Map<String, Object> distribution = new LinkedHashMap<>();
    distribution.put("@id", base + path + "#distribution");
    distribution.put("@type", "dcat:Distribution");
    distribution.put("dcat:accessURL", named(base + path));
    distribution.put("dcat:mediaType", named(TYPES + type));
    return distribution;
  }

  private Map<String, Object> service(String base) {
    Map<String, Object> service = new LinkedHashMap<>();
    service.put("@id", base + "/api/v1/services#service");
    service.put("@type", "dcat:DataService");
    service.put("dct:title", said("opendata.interface"));
    service.put("dcat:endpointURL", named(base + "/api/v1/services"));
    service.put("dcat:endpointDescription", named(base + "/api/v1/openapi.yaml"));
    service.put("dcat:servesDataset", named(base + "/services"));
    return service;
  }

  private static Map<String, String> named(String address) {
    return Map.of("@id", address);
  }

  private List<Map<String, String>> said(String key) {
    return Arrays.stream(Language.values())
        .map(language -> Map.of("@language", language.code(), "@value", texts.text(language, key)))
        .toList();
  }
}
