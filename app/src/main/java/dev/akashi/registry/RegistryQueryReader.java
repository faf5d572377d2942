package dev.akashi.registry;

import dev.akashi.kernel.JapaneseDates;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a question to the list from the parameters of an address, with all mistakes at once. */
public final class RegistryQueryReader {

  private static final int LONGEST_TEXT = 200;
  private static final int MOST_VALUES = 50;
  private static final String NOT_STATED = "none";
  private static final Set<String> KNOWN =
      Set.of(
          "q",
          RegistryAddress.DAY,
          "state",
          "model",
          "level",
          "registered",
          "applicant",
          "sort",
          "order",
          "page",
          "limit",
          "lang");

  /** How the day was written in addresses before; they stay good. */
  private static final String EARLIER_DAY = "asof";

  private static final Map<String, String> MEANT =
      KNOWN.stream().collect(Collectors.toMap(name -> name.toLowerCase(Locale.ROOT), name -> name));

  private final Map<String, List<String>> parameters;
  private final LocalDate today;
  private final List<Reason> reasons = new ArrayList<>();

  private RegistryQueryReader(Map<String, List<String>> parameters, LocalDate today) {
    this.parameters = withOneNameForTheDay(parameters);
    this.today = today;
  }

  private static Map<String, List<String>> withOneNameForTheDay(Map<String, List<String>> given) {
    if (!given.containsKey(EARLIER_DAY)) {
      return given;
    }
    Map<String, List<String>> parameters = new HashMap<>(given);
    List<String> days = new ArrayList<>(parameters.remove(EARLIER_DAY));
    days.addAll(given.getOrDefault(RegistryAddress.DAY, List.of()));
    parameters.put(RegistryAddress.DAY, days);
    return parameters;
  }

  /**
   * The question of a page, or a refusal with every parameter that cannot be understood. A
   * parameter that nothing knows is left alone, as links carry them, unless it is a known one
   * misspelled: who asks for another day must not be given today's list.
   */
  public static RegistryQuery read(Map<String, List<String>> parameters, LocalDate today) {
    RegistryQueryReader reader = new RegistryQueryReader(parameters, today);
    reader.parameters.keySet().forEach(reader::refuseMisspelled);
    RegistryQuery query = reader.query();
    Refusal.inputUnlessEmpty(reader.reasons);
    return query;
  }

  /** The question of a program, which must know what it asks: every other parameter is refused. */
  public static RegistryQuery readExactly(Map<String, List<String>> parameters, LocalDate today) {
    RegistryQueryReader reader = new RegistryQueryReader(parameters, today);
    reader.parameters.keySet().stream()
        .filter(name -> !KNOWN.contains(name))
        .sorted()
        .forEach(name ->
            reader.reasons.add(
                Reason.atField(shown(name), "registry.unknown-parameter", shown(name))));
    RegistryQuery query = reader.query();
    Refusal.inputUnlessEmpty(reader.reasons);
    return query;
  }

  private void refuseMisspelled(String name) {
    String meant = MEANT.get(name.toLowerCase(Locale.ROOT).replaceAll("[-_]", ""));
    if (meant != null && !KNOWN.contains(name)) {
      reasons.add(Reason.of("registry.misspelled-parameter").with(name, meant));
    }
  }

  private RegistryQuery query() {
    RegistryFilter filter =
        new RegistryFilter(
            one("q").map(this::text).orElse(""),
            states(),
            many("model", orNone(RegistryQueryReader::model), "registry.unknown-model"),
            many("registered", JapaneseDates::parse, "registry.not-a-date"),
            many("applicant", RegistryQueryReader::applicant, "registry.unknown-applicant"),
            many("level", orNone(RegistryQueryReader::level), "registry.unknown-level"));
    Optional<LocalDate> asOf =
        read(RegistryAddress.DAY, JapaneseDates::parse, "registry.not-a-date");
    if (asOf.filter(day -> day.isAfter(today)).isPresent()) {
      reasons.add(
          Reason.atField(RegistryAddress.DAY, "registry.day-to-come", asOf.orElseThrow(), today));
    }
    RegistrySort sort =
        read("sort", RegistrySort::of, "registry.unknown-sort").orElse(RegistrySort.REGISTERED);
    boolean descending =
        read("order", RegistryQueryReader::order, "registry.unknown-order")
            .orElse(sort.descendsAtFirst());
    Optional<PageToken> page =
        read(
            "page",
            text -> PageToken.read(text).filter(token -> token.fits(sort, descending)),
            "registry.bad-page");
    int limit =
        read("limit", RegistryQueryReader::limit, "registry.bad-limit").orElse(RegistryQuery.USUAL);
    return new RegistryQuery(filter, asOf, sort, descending, page, limit);
  }

  /** The states; those on the list are what is meant without any, so they are none. */
  private Set<RegistryState> states() {
    Set<RegistryState> states = many("state", RegistryQueryReader::state, "registry.unknown-state");
    return states.equals(RegistryFilter.ON_THE_LIST) ? Set.of() : states;
  }

  private String text(String typed) {
    if (typed.length() > LONGEST_TEXT) {
      reasons.add(Reason.atField("q", "registry.text-too-long", LONGEST_TEXT));
    }
    return typed.strip();
  }

  /** The parameter when it is given and not blank; a form sends its empty fields, too. */
  private Optional<String> one(String name) {
    List<String> values = given(name);
    if (values.size() > 1) {
      reasons.add(Reason.atField(name, "registry.given-twice", name));
    }
    return values.stream().findFirst();
  }

  private <T> Optional<T> read(String name, Function<String, Optional<T>> read, String code) {
    Optional<String> typed = one(name);
    Optional<T> value = typed.flatMap(read);
    if (typed.isPresent() && value.isEmpty()) {
      reasons.add(Reason.atField(name, code, shown(typed.orElseThrow())));
    }
    return value;
  }

  private <T> Set<T> many(String name, Function<String, Optional<T>> read, String code) {
    List<String> typed = given(name);
    if (typed.size() > MOST_VALUES) {
      reasons.add(Reason.atField(name, "registry.too-many-values", MOST_VALUES));
      return Set.of();
    }
    Set<T> values = new LinkedHashSet<>();
    for (String text : typed) {
      Optional<T> value = read.apply(text);
      value.ifPresentOrElse(
          values::add, () -> reasons.add(Reason.atField(name, code, shown(text))));
    }
    return values;
  }

  private List<String> given(String name) {
    return parameters.getOrDefault(name, List.of()).stream()
        .filter(value -> !value.isBlank())
        .toList();
  }

  private static String shown(String typed) {
    return typed.length() > LONGEST_TEXT ? typed.substring(0, LONGEST_TEXT) + "…" : typed;
  }

  private static Optional<RegistryState> state(String code) {
    return find(RegistryState.values(), code);
  }

  private static Optional<ServiceModel> model(String code) {
    return find(ServiceModel.values(), code);
  }

  private static <E extends Enum<E>> Optional<E> find(E[] values, String code) {
    for (E value : values) {
      if (code(value).equals(code.toLowerCase(Locale.ROOT).replace('_', '-'))) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  /** The word for a value in addresses and in JSON: {@code renewal-under-review}. */
  public static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Optional<Integer> level(String text) {
    return text.matches("[1-9]") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  private static Optional<String> applicant(String name) {
    boolean plain =
        name.length() <= LONGEST_TEXT && name.codePoints().noneMatch(Character::isISOControl);
    return plain ? Optional.of(name) : Optional.empty();
  }

  private static Optional<Boolean> order(String text) {
    return switch (text) {
      case "asc" -> Optional.of(false);
      case "desc" -> Optional.of(true);
      default -> Optional.empty();
    };
  }

  private static Optional<Integer> limit(String text) {
    return text.matches("\\d{1,3}")
        ? Optional.of(Integer.valueOf(text)).filter(n -> n >= 1 && n <= RegistryQuery.MOST)
        : Optional.empty();
  }

  private static <T> Function<String, Optional<Stated<T>>> orNone(
      Function<String, Optional<T>> read) {
    return text ->
        text.equals(NOT_STATED) ? Optional.of(Stated.not()) : read.apply(text).map(Stated::as);
  }
}
