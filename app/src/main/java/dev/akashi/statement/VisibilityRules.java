package dev.akashi.statement;

import dev.akashi.kernel.Reason;
import dev.akashi.programme.Parameter;
import dev.akashi.programme.ProgrammeParameters;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who sees a field by default, and how far the provider may choose otherwise, as it holds on a day.
 *
 * @param defaults of every field
 * @param alwaysPublic what the programme publishes with the list, whatever the provider chooses
 * @param neverPublic what stands in the annex of the statement, which is not published
 * @param alwaysAssessed what the assessor concludes on, so that it cannot be kept from it
 */
public record VisibilityRules(
    Map<StatementField, Visibility> defaults,
    Set<StatementField> alwaysPublic,
    Set<StatementField> neverPublic,
    Set<StatementField> alwaysAssessed) {

  private static final Map<Visibility, Parameter<Set<String>>> DEFAULTS =
      new EnumMap<>(
          Map.of(
              Visibility.PUBLIC, Parameter.set("statement.visibility.public"),
              Visibility.AGENCY_ON_GRANT, Parameter.set("statement.visibility.agency-on-grant"),
              Visibility.ASSESSOR, Parameter.set("statement.visibility.assessor")));
  private static final Parameter<Set<String>> ALWAYS_PUBLIC =
      Parameter.set("statement.visibility.always-public");
  private static final Parameter<Set<String>> NEVER_PUBLIC =
      Parameter.set("statement.visibility.never-public");
  private static final Parameter<Set<String>> ALWAYS_ASSESSED =
      Parameter.set("statement.visibility.always-assessed");

  /** What holds on the day; a field that no default names is seen by the programme alone. */
  public static VisibilityRules on(LocalDate day, ProgrammeParameters parameters) {
    Map<StatementField, Visibility> defaults = new EnumMap<>(StatementField.class);
    for (StatementField field : StatementField.values()) {
      defaults.put(field, Visibility.PROGRAMME);
    }
    DEFAULTS.forEach((visibility, parameter) ->
        fields(parameters.on(day, parameter)).forEach(f -> defaults.put(f, visibility)));
    return new VisibilityRules(
        defaults,
        fields(parameters.on(day, ALWAYS_PUBLIC)),
        fields(parameters.on(day, NEVER_PUBLIC)),
        fields(parameters.on(day, ALWAYS_ASSESSED)));
  }

  private static Set<StatementField> fields(Set<String> names) {
    return names.stream()
        .map(StatementField::valueOf)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(StatementField.class)));
  }

  /** Who sees the field: what the provider chose, as far as it may, else the default. */
  public Visibility of(StatementField field, ServiceProfile profile) {
    Visibility fallback = defaults.getOrDefault(field, Visibility.PROGRAMME);
    Visibility chosen = profile.visibility().getOrDefault(field, fallback);
    return refusal(field, chosen).isEmpty() ? chosen : fallback;
  }

  public boolean isPublic(StatementField field, ServiceProfile profile) {
    return of(field, profile) == Visibility.PUBLIC;
  }

  /** What the provider may choose for the field, the widest first. */
  public List<Visibility> choices(StatementField field) {
    return Arrays.stream(Visibility.values())
        .filter(choice -> refusal(field, choice).isEmpty())
        .toList();
  }

  /** Why the field cannot have that visibility. */
  public Optional<Reason> refusal(StatementField field, Visibility chosen) {
    if (alwaysPublic.contains(field) && chosen != Visibility.PUBLIC) {
      return Optional.of(reason("statement.visibility-always-public", field));
    }
    if (neverPublic.contains(field) && chosen == Visibility.PUBLIC) {
      return Optional.of(reason("statement.visibility-never-public", field));
    }
    if (alwaysAssessed.contains(field) && chosen.isNarrowerThan(Visibility.ASSESSOR)) {
      return Optional.of(reason("statement.visibility-always-assessed", field));
    }
    return Optional.empty();
  }

  private static Reason reason(String code, StatementField field) {
    return Reason.of(code, field.clause()).with(field).at("visibility-" + field.name());
  }
}
