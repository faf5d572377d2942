package dev.akashi.marketplace;

import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.marketplace.MarketplaceFile.LeftOut;
import dev.akashi.registry.DeploymentModel;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.ServiceModel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the file of the FedRAMP marketplace within limits; what cannot be read is counted. */
final class MarketplaceReader {

  /** The longest file, the most products and the longest name that are read. */
  static final int MOST_BYTES = 64 * 1024 * 1024;

  private static final int MOST_PRODUCTS = 20_000;
  private static final int LONGEST_NAME = 300;
  private static final int DAY = 10;

  /** Controls, and what turns the direction of writing or joins letters unseen. */
  private static final Pattern HIDDEN =
      Pattern.compile("[\\p{Cc}\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");

  private static final Map<String, Integer> LEVELS =
      Map.of(
          "High", 3,
          "Moderate", 2,
          "20x Moderate", 2,
          "Low", 1,
          "LI-SaaS", 1,
          "20x Low", 1);

  private static final Map<String, DeploymentModel> DEPLOYMENTS =
      Map.of(
          "Public Cloud", DeploymentModel.PUBLIC,
          "Private Cloud", DeploymentModel.PRIVATE,
          "Government Community Cloud", DeploymentModel.COMMUNITY,
          "Hybrid Cloud", DeploymentModel.HYBRID);

  private final Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);
  private final Set<RegistryKey> seen = new HashSet<>();

  private MarketplaceReader() {}

  /**
   * Reads a file.
   *
   * @throws Refusal when it is too long or no file of the marketplace
   */
  static MarketplaceFile read(byte[] content) {
    return new MarketplaceReader().file(content);
  }

  private MarketplaceFile file(byte[] content) {
    if (content.length > MOST_BYTES) {
      throw Refusal.input(Reason.of("marketplace.too-long").with(MOST_BYTES / 1024 / 1024));
    }
    JsonNode root = parsed(content);
    JsonNode data = root.path("data");
    JsonNode products = data.path("Products");
    Instant statedAt =
        instant(root.path("meta").path("last_change")).orElseThrow(MarketplaceReader::notOne);
    if (!products.isArray() || products.isEmpty() || products.size() > MOST_PRODUCTS) {
      throw notOne();
    }
    List<Product> read = new ArrayList<>();
    products.forEach(node -> product(node).ifPresent(read::add));
    for (Map.Entry<String, JsonNode> part : data.properties()) {
      if (!part.getKey().equals("Products")) {
        leftOut.merge(LeftOut.OTHER_PARTS, part.getValue().size(), Integer::sum);
      }
    }
    return new MarketplaceFile(sha256(content), statedAt, read, leftOut);
  }

  private static JsonNode parsed(byte[] content) {
    try {
      return JsonMapper.shared().readTree(content);
    } catch (JacksonException e) {
      throw notOne();
    }
  }

  private static Refusal notOne() {
    return Refusal.input(Reason.of("marketplace.not-one"));
  }

  private Optional<Product> product(JsonNode node) {
    Optional<RegistryKey> key = key(node);
    String name = node.path("cso").asString("").strip();
    String provider = node.path("csp").asString("").strip();
    boolean authorized = node.path("status").asString("").equals("FedRAMP Authorized");
    Optional<LocalDate> day = authorized ? day(node.path("auth_date")) : Optional.empty();
    if (key.isEmpty() || isBad(name) || isBad(provider) || (authorized && day.isEmpty())) {
      count(LeftOut.UNREADABLE);
      return Optional.empty();
    }
    if (!seen.add(key.get())) {
      count(LeftOut.TWICE);
      return Optional.empty();
    }
    if (HIDDEN.matcher(name + provider).find()) {
      count(LeftOut.HIDDEN_CHARACTERS);
      return Optional.empty();
    }
    if (!authorized) {
      count(LeftOut.NOT_AUTHORIZED);
    }
    return Optional.of(
        new Product(
            key.get(),
            name,
            provider,
            day,
            Optional.ofNullable(LEVELS.get(node.path("impact_level").asString(""))),
            models(node.path("service_model")),
            Optional.ofNullable(DEPLOYMENTS.get(node.path("deployment_model").asString(""))),
            consumers(key.get(), node.path("leveraged_systems"))));
  }

  private static boolean isBad(String name) {
    return name.isEmpty() || name.length() > LONGEST_NAME;
  }

  private void count(LeftOut what) {
    leftOut.merge(what, 1, Integer::sum);
  }

  private static Optional<RegistryKey> key(JsonNode node) {
    return RegistryKey.read(node.path("id").asString("").strip().toLowerCase(Locale.ROOT));
  }

  private Set<RegistryKey> consumers(RegistryKey of, JsonNode nodes) {
    Set<RegistryKey> consumers = new HashSet<>();
    nodes.forEach(node -> key(node).ifPresent(consumers::add));
    if (consumers.remove(of)) {
      count(LeftOut.ON_ITSELF);
    }
    return consumers;
  }

  private static Set<ServiceModel> models(JsonNode nodes) {
    Map<String, ServiceModel> known = new HashMap<>();
    for (ServiceModel model : ServiceModel.values()) {
      known.put(model.name(), model);
    }
    Set<ServiceModel> models = EnumSet.noneOf(ServiceModel.class);
    nodes.forEach(node ->
        Optional.ofNullable(known.get(node.asString("").toUpperCase(Locale.ROOT)))
            .ifPresent(models::add));
    return models;
  }

  /** The day as it is written: the time of day beside it belongs to no day of ours. */
  private static Optional<LocalDate> day(JsonNode node) {
    String text = node.asString("");
    try {
      return text.length() < DAY
          ? Optional.empty()
          : Optional.of(LocalDate.parse(text.substring(0, DAY)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> instant(JsonNode node) {
    try {
      return Optional.of(Instant.parse(node.asString("")));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
