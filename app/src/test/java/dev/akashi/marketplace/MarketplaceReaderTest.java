package dev.akashi.marketplace;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Refusal;
import dev.akashi.marketplace.MarketplaceFile.LeftOut;
import dev.akashi.registry.DeploymentModel;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.ServiceModel;
import dev.akashi.supplychain.Cascade;
import dev.akashi.supplychain.DependencyGraph;
import dev.akashi.supplychain.DependencyGraph.Edge;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MarketplaceReaderTest {

  private static MarketplaceFile read(String... products) {
    String text =
        "{\"meta\": {\"last_change\": \"2025-01-30T23:22:45.200Z\"}, \"data\": {\"Agencies\": [1,"
            + " 2], \"Products\": ["
            + String.join(",", products)
            + "]}}";
    return MarketplaceReader.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String product(String name, String status) {
    return """
    {"id": "FR1A", "csp": "Provider", "cso": "%s", "status": "%s",
     "auth_date": "2020-02-02T20:00:00.000Z", "impact_level": "High",
     "service_model": ["SaaS", "PaaS"], "deployment_model": "Public Cloud",
     "leveraged_systems": [{"id": "FR2"}, {"id": "FR1A"}]}
    """
        .formatted(name, status);
  }

  @Test
  void aProductIsReadAsTheFileStatesIt() {
    MarketplaceFile file = read(product("Service", "FedRAMP Authorized"));

    assertThat(file.statedAt()).isEqualTo(Instant.parse("2025-01-30T23:22:45.200Z"));
    assertThat(file.products())
        .containsExactly(
            new Product(
                new RegistryKey("fr1a"),
                "Service",
                "Provider",
                Optional.of(LocalDate.of(2020, 2, 2)),
                Optional.of(3),
                Set.of(ServiceModel.SAAS, ServiceModel.PAAS),
                Optional.of(DeploymentModel.PUBLIC),
                Set.of(new RegistryKey("fr2"))));
    assertThat(file.leftOut()).isEqualTo(Map.of(LeftOut.ON_ITSELF, 1, LeftOut.OTHER_PARTS, 2));
  }

  @Test
  void whatIsNotTakenOverIsCounted() {
    MarketplaceFile file =
        read(
            product("In Process", "FedRAMP In Process"),
            product("Twice", "FedRAMP Authorized"),
            "{\"id\": \"FR3\", \"csp\": \"P\", \"cso\": \"N\", \"status\": \"FedRAMP Authorized\","
                + " \"auth_date\": \"Not Active\"}",
            "{\"id\": \"FR4\", \"csp\": \"P\", \"cso\": \"Trick\\u202egpj\", \"status\": \"x\"}",
            "[]");

    assertThat(file.leftOut())
        .containsEntry(LeftOut.NOT_AUTHORIZED, 1)
        .containsEntry(LeftOut.TWICE, 1)
        .containsEntry(LeftOut.UNREADABLE, 2)
        .containsEntry(LeftOut.HIDDEN_CHARACTERS, 1);
    assertThat(file.products()).extracting(Product::authorizedOn).containsExactly(Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no json",
        "[]",
        "{\"meta\": {\"last_change\": \"yesterday\"}, \"data\": {\"Products\": [{}]}}",
        "{\"meta\": {\"last_change\": \"2025-01-30T23:22:45Z\"}, \"data\": {\"Products\": {}}}",
        "{\"meta\": {\"last_change\": \"2025-01-30T23:22:45Z\"}}"
      })
  void whatIsNoFileOfTheMarketplaceIsRefused(String text) {
    assertThatThrownBy(() -> MarketplaceReader.read(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.reasons().getFirst().code()).isEqualTo("marketplace.not-one"));
  }

  @Test
  void aFileThatIsTooLongIsNotRead() {
    byte[] tooLong = new byte[MarketplaceReader.MOST_BYTES + 1];

    assertThatThrownBy(() -> MarketplaceReader.read(tooLong))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.reasons().getFirst().code()).isEqualTo("marketplace.too-long"));
  }

  @Test
  @Clause("FRM-53")
  void whatStandsOnEveryRealProductIsCountedTheSameByAnotherAlgorithm() throws IOException {
    for (byte[] content : List.of(FedrampFiles.first(), FedrampFiles.second())) {
      List<Edge> edges = new ArrayList<>();
      MarketplaceFile file = MarketplaceReader.read(content);
      file.products()
          .forEach(
              base -> base.consumers().forEach(on -> edges.add(new Edge(on, base.key(), false))));
      DependencyGraph graph = DependencyGraph.of(edges);
      Map<String, Integer> counted = closure(content);

      assertThat(file.products()).hasSizeGreaterThan(400);
      assertThat(counted.values()).anyMatch(count -> count > 200);
      for (Product product : file.products()) {
        assertThat(Cascade.of(graph, product.key()).proposed())
            .as(product.name())
            .hasSize(counted.getOrDefault(product.key().value(), 0));
        assertThat(graph.allOn(product.key()))
            .hasSize(counted.getOrDefault(product.key().value(), 0));
      }
    }
  }

  /** How many products stand on each, by the closure of a matrix over the file itself. */
  private static Map<String, Integer> closure(byte[] content) {
    JsonNode products = JsonMapper.shared().readTree(content).path("data").path("Products");
    Map<String, Integer> numbers = new TreeMap<>();
    products.forEach(one -> numbers.put(one.path("id").asString(""), numbers.size()));
    BitSet[] on =
        Stream.generate(() -> new BitSet(numbers.size()))
            .limit(numbers.size())
            .toArray(BitSet[]::new);
    products.forEach(base ->
        base.path("leveraged_systems")
            .forEach(one ->
                on[requireNonNull(numbers.get(base.path("id").asString("")))].set(
                    requireNonNull(numbers.get(one.path("id").asString(""))))));
    for (int through = 0; through < on.length; through++) {
      for (BitSet row : on) {
        if (row.get(through)) {
          row.or(on[through]);
        }
      }
    }
    Map<String, Integer> counts = new TreeMap<>();
    numbers.forEach((id, number) -> {
      on[number].clear(number);
      counts.put(id.toLowerCase(Locale.ROOT), on[number].cardinality());
    });
    return counts;
  }
}
