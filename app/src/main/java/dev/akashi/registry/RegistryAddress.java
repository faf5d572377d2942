package dev.akashi.registry;

import dev.akashi.kernel.Language;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes a question to the list as the parameters of an address. One question has one address, the
 * shortest; {@link RegistryQueryReader} reads it back.
 */
public final class RegistryAddress {

  /** The parameter for the day. */
  public static final String DAY = "asOf";

  private RegistryAddress() {}

  /** The address of an entry as of a day, or as of today. */
  public static String of(String path, Optional<LocalDate> asOf) {
    return asOf.map(day -> path + "?" + DAY + "=" + day).orElse(path);
  }

  /** One parameter, not yet encoded: also what a form keeps in hidden fields. */
  public record Parameter(String name, String value) {}

  public static List<Parameter> parameters(RegistryQuery query) {
    List<Parameter> parts = new ArrayList<>();
    RegistryFilter filter = query.filter();
    if (!filter.text().isEmpty()) {
      parts.add(new Parameter("q", filter.text()));
    }
    query.asOf().map(LocalDate::toString).ifPresent(day -> parts.add(new Parameter(DAY, day)));
    filter.states().forEach(s -> parts.add(new Parameter("state", RegistryQueryReader.code(s))));
    filter.models().forEach(m -> parts.add(new Parameter("model", model(m))));
    filter.levels().forEach(l -> parts.add(new Parameter("level", level(l))));
    filter.registeredOn().forEach(d -> parts.add(new Parameter("registered", d.toString())));
    filter.applicants().forEach(a -> parts.add(new Parameter("applicant", a)));
    if (query.sort() != RegistrySort.REGISTERED) {
      parts.add(new Parameter("sort", query.sort().code()));
    }
    if (query.descending() != query.sort().descendsAtFirst()) {
      parts.add(new Parameter("order", query.descending() ? "desc" : "asc"));
    }
    if (query.limit() != RegistryQuery.USUAL) {
      parts.add(new Parameter("limit", Integer.toString(query.limit())));
    }
    query.page().ifPresent(token -> parts.add(new Parameter("page", token.text())));
    return parts;
  }

  /** The path with the question behind it, ready for a link. */
  public static String of(String path, RegistryQuery query) {
    List<Parameter> parts = parameters(query);
    return parts.isEmpty()
        ? path
        : path
            + "?"
            + parts.stream()
                .map(part -> part.name() + "=" + encoded(part.value()))
                .collect(Collectors.joining("&"));
  }

  /** The address with its texts in the language; Japanese is what is meant without one. */
  public static String in(Language language, String address) {
    return language == Language.JA
        ? address
        : address + (address.contains("?") ? "&" : "?") + "lang=" + language.code();
  }

  /** The parameters by name, as a request brings them. */
  public static Map<String, List<String>> byName(RegistryQuery query) {
    return parameters(query).stream()
        .collect(
            Collectors.groupingBy(
                Parameter::name, Collectors.mapping(Parameter::value, Collectors.toList())));
  }

  public static String model(Stated<ServiceModel> model) {
    return model.value().map(RegistryQueryReader::code).orElse("none");
  }

  public static String level(Stated<Integer> level) {
    return level.value().map(String::valueOf).orElse("none");
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
