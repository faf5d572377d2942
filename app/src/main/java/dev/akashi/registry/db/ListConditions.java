package dev.akashi.registry.db;

import static dev.akashi.database.registry.Tables.PUBLISHED;

import dev.akashi.registry.PageToken;
import dev.akashi.registry.RegistryFilter;
import dev.akashi.registry.RegistrySort;
import dev.akashi.registry.RegistryState;
import dev.akashi.registry.ServiceModel;
import dev.akashi.registry.Stated;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;

/** The parts of a question to the list as conditions on the table of published states. */
final class ListConditions {

  private ListConditions() {}

  /** The states that showed on the day: at most one of each entry. */
  static Condition on(LocalDate day) {
    return PUBLISHED.EFFECTIVE_FROM.le(day).and(PUBLISHED.EFFECTIVE_TO.gt(day));
  }

  /** The state that nothing followed yet. */
  static Condition open() {
    return PUBLISHED.EFFECTIVE_TO.eq(DSL.inline("infinity").cast(LocalDate.class));
  }

  static Condition all(RegistryFilter filter, LocalDate day) {
    return on(day)
        .and(words(filter))
        .and(states(filter, day))
        .and(models(filter))
        .and(levels(filter))
        .and(days(filter))
        .and(applicants(filter));
  }

  /** How the entry stands on the day: {@code RegistryEntry.stateOn} in SQL. */
  static Field<String> state(LocalDate day) {
    Condition over = PUBLISHED.VALID_UNTIL.lt(day);
    Condition suspended =
        PUBLISHED
            .SUSPENDED_FROM
            .le(day)
            .and(PUBLISHED.SUSPENDED_UNTIL.isNull().or(PUBLISHED.SUSPENDED_UNTIL.gt(day)));
    return DSL.when(PUBLISHED.ENDED_ON.le(day), PUBLISHED.END_KIND)
        .when(over.andNot(PUBLISHED.RENEWAL_PENDING), RegistryState.EXPIRED.name())
        .when(suspended, RegistryState.SUSPENDED.name())
        .when(over, RegistryState.RENEWAL_UNDER_REVIEW.name())
        .otherwise(RegistryState.LISTED.name());
  }

  static Condition words(RegistryFilter filter) {
    return DSL.and(
        filter.words().stream()
            .map(word ->
                PUBLISHED
                    .GRAMS
                    .contains(word.sought().toArray(String[]::new))
                    .and(PUBLISHED.SEARCH_TEXT.contains(word.value())))
            .toList());
  }

  static Condition states(RegistryFilter filter, LocalDate day) {
    return in(filter.shownStates(), day);
  }

  static Condition in(Set<RegistryState> states, LocalDate day) {
    return state(day).in(states.stream().map(RegistryState::name).toList());
  }

  static Condition models(RegistryFilter filter) {
    return anyOf(
        filter.models(),
        PUBLISHED.SERVICE_MODELS.eq(new String[0]),
        (ServiceModel model) -> PUBLISHED.SERVICE_MODELS.contains(new String[] {model.name()}));
  }

  static Condition levels(RegistryFilter filter) {
    return anyOf(
        filter.levels(),
        PUBLISHED.LEVEL.isNull(),
        (Integer level) -> PUBLISHED.LEVEL.eq(level.shortValue()));
  }

  static Condition days(RegistryFilter filter) {
    return filter.registeredOn().isEmpty()
        ? DSL.noCondition()
        : PUBLISHED.REGISTERED_ON.in(filter.registeredOn());
  }

  static Condition applicants(RegistryFilter filter) {
    return filter.applicants().isEmpty()
        ? DSL.noCondition()
        : PUBLISHED.APPLICANT.in(filter.applicants());
  }

  static List<SortField<?>> order(RegistrySort sort, boolean descending) {
    return fields(sort).stream().<SortField<?>>map(f -> descending ? f.desc() : f.asc()).toList();
  }

  /** What lies behind the token when one reads on in that direction. */
  static Condition beyond(PageToken token, boolean descending) {
    return switch (token.sort()) {
      case NO -> descending ? PUBLISHED.NO.lt(token.no()) : PUBLISHED.NO.gt(token.no());
      case NAME -> beyond(PUBLISHED.NAME_KEY, token.value(), token.no(), descending);
      case APPLICANT -> beyond(PUBLISHED.APPLICANT_KEY, token.value(), token.no(), descending);
      case REGISTERED ->
          beyond(PUBLISHED.REGISTERED_ON, LocalDate.parse(token.value()), token.no(), descending);
    };
  }

  private static <T> Condition beyond(Field<T> field, T value, int no, boolean descending) {
    return descending
        ? DSL.row(field, PUBLISHED.NO).lt(value, no)
        : DSL.row(field, PUBLISHED.NO).gt(value, no);
  }

  private static List<Field<?>> fields(RegistrySort sort) {
    return switch (sort) {
      case NO -> List.of(PUBLISHED.NO);
      case NAME -> List.of(PUBLISHED.NAME_KEY, PUBLISHED.NO);
      case APPLICANT -> List.of(PUBLISHED.APPLICANT_KEY, PUBLISHED.NO);
      case REGISTERED -> List.of(PUBLISHED.REGISTERED_ON, PUBLISHED.NO);
    };
  }

  private static <T> Condition anyOf(
      Set<Stated<T>> values, Condition notStated, Function<T, Condition> stated) {
    return values.isEmpty()
        ? DSL.noCondition()
        : DSL.or(
            values.stream().map(value -> value.value().map(stated).orElse(notStated)).toList());
  }
}
