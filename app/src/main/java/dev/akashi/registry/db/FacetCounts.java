package dev.akashi.registry.db;

import static dev.akashi.database.registry.Tables.PUBLISHED;
import static dev.akashi.registry.db.FacetCounts.Group.APPLICANTS;
import static dev.akashi.registry.db.FacetCounts.Group.DAYS;
import static dev.akashi.registry.db.FacetCounts.Group.LEVELS;
import static dev.akashi.registry.db.FacetCounts.Group.MODELS;
import static dev.akashi.registry.db.FacetCounts.Group.STATES;

import dev.akashi.registry.Facets;
import dev.akashi.registry.Facets.Count;
import dev.akashi.registry.RegistryFilter;
import dev.akashi.registry.RegistryState;
import dev.akashi.registry.ServiceModel;
import dev.akashi.registry.Stated;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.SelectHavingStep;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Counts what each choice of each filter would show, in one pass over the entries that the text and
 * the day leave. A group counts under all filters but its own.
 */
final class FacetCounts {

  private static final int NEWEST_DAYS = 8;
  private static final int BIGGEST_APPLICANTS = 40;
  private static final String NOT_STATED = "";
  private static final Field<String> GROUP = DSL.field(DSL.name("of_group"), SQLDataType.CLOB);
  private static final Field<String> VALUE = DSL.field(DSL.name("of_value"), SQLDataType.CLOB);
  private static final Field<Integer> ENTRIES = DSL.field(DSL.name("entries"), SQLDataType.INTEGER);
  private static final Field<String[]> EACH_MODEL =
      DSL.field(DSL.name("each_model"), SQLDataType.CLOB.array());

  /** A filter, the column with its value, and the column that says whether a row passes it. */
  enum Group {
    STATES,
    MODELS,
    LEVELS,
    DAYS,
    APPLICANTS;

    private Field<String> value() {
      return DSL.field(DSL.name("value_" + name()), SQLDataType.CLOB);
    }

    private Condition passes() {
      return DSL.condition(DSL.field(DSL.name("in_" + name()), SQLDataType.BOOLEAN));
    }
  }

  private final DSLContext sql;

  FacetCounts(DSLContext sql) {
    this.sql = sql;
  }

  Facets of(RegistryFilter filter, LocalDate day) {
    CommonTableExpression<?> found = DSL.name("found").as(found(filter, day));
    Map<Group, Map<String, Integer>> counts = new EnumMap<>(Group.class);
    sql.with(found)
        .select(GROUP, VALUE, ENTRIES)
        .from(
            grouped(found, STATES)
                .unionAll(models(found))
                .unionAll(grouped(found, LEVELS))
                .unionAll(newestDays(found))
                .unionAll(chosen(found, DAYS, filter.registeredOn()))
                .unionAll(biggestApplicants(found))
                .unionAll(chosen(found, APPLICANTS, filter.applicants()))
                .asTable("counted"))
        .forEach(row ->
            counts
                .computeIfAbsent(Group.valueOf(row.value1()), group -> new HashMap<>())
                .put(row.value2(), row.value3()));
    return facets(filter, group -> counts.getOrDefault(group, Map.of()));
  }

  private static Select<?> found(RegistryFilter filter, LocalDate day) {
    Field<String[]> models =
        DSL.when(PUBLISHED.SERVICE_MODELS.eq(new String[0]), new String[] {NOT_STATED})
            .otherwise(PUBLISHED.SERVICE_MODELS);
    return DSL.select(
            ListConditions.state(day).as(STATES.value()),
            models.as(EACH_MODEL),
            DSL.coalesce(PUBLISHED.LEVEL.cast(String.class), NOT_STATED).as(LEVELS.value()),
            PUBLISHED.REGISTERED_ON.cast(String.class).as(DAYS.value()),
            PUBLISHED.APPLICANT.as(APPLICANTS.value()),
            passes(STATES, ListConditions.states(filter, day)),
            passes(MODELS, ListConditions.models(filter)),
            passes(LEVELS, ListConditions.levels(filter)),
            passes(DAYS, ListConditions.days(filter)),
            passes(APPLICANTS, ListConditions.applicants(filter)))
        .from(PUBLISHED)
        .where(ListConditions.on(day).and(ListConditions.words(filter)));
  }

  /** Whether a row passes; a fact that is not stated makes a comparison unknown, which is no. */
  private static Field<Boolean> passes(Group group, Condition condition) {
    return DSL.coalesce(DSL.field(DSL.trueCondition().and(condition)), false)
        .as("in_" + group.name());
  }

  private static SelectHavingStep<Record3<String, String, Integer>> grouped(
      CommonTableExpression<?> found, Group group) {
    return DSL.select(
            DSL.inline(group.name()).as(GROUP), group.value().as(VALUE), DSL.count().as(ENTRIES))
        .from(found)
        .where(others(group))
        .groupBy(group.value());
  }

  private static Select<Record3<String, String, Integer>> models(CommonTableExpression<?> found) {
    return DSL.select(
            DSL.inline(MODELS.name()).as(GROUP), MODELS.value().as(VALUE), DSL.count().as(ENTRIES))
        .from(found)
        .crossJoin(
            DSL.lateral(
                DSL.unnest(EACH_MODEL).as(DSL.name("each"), MODELS.value().getUnqualifiedName())))
        .where(others(MODELS))
        .groupBy(MODELS.value());
  }

  private static Select<Record3<String, String, Integer>> newestDays(
      CommonTableExpression<?> found) {
    return grouped(found, DAYS).orderBy(DAYS.value().desc()).limit(NEWEST_DAYS);
  }

  private static Select<Record3<String, String, Integer>> biggestApplicants(
      CommonTableExpression<?> found) {
    return grouped(found, APPLICANTS)
        .orderBy(DSL.count().desc(), APPLICANTS.value().collate("C"))
        .limit(BIGGEST_APPLICANTS);
  }

  private static Select<Record3<String, String, Integer>> chosen(
      CommonTableExpression<?> found, Group group, Set<?> values) {
    return grouped(found, group)
        .having(group.value().in(values.stream().map(Object::toString).toList()));
  }

  private static Condition others(Group own) {
    return DSL.and(
        Arrays.stream(Group.values()).filter(group -> group != own).map(Group::passes).toList());
  }

  private static Facets facets(
      RegistryFilter filter, Function<Group, Map<String, Integer>> counts) {
    Map<String, Integer> states = counts.apply(STATES);
    Map<String, Integer> models = counts.apply(MODELS);
    Map<String, Integer> levels = counts.apply(LEVELS);
    return new Facets(
        Arrays.stream(RegistryState.values())
            .map(state -> new Count<>(state, states.getOrDefault(state.name(), 0)))
            .toList(),
        Stream.concat(
                Arrays.stream(ServiceModel.values()).map(Stated::as),
                Stream.of(Stated.<ServiceModel>not()))
            .map(m -> new Count<>(m, models.getOrDefault(text(m), 0)))
            .toList(),
        Stream.concat(
                Stream.concat(
                        levels.keySet().stream().filter(text -> !text.equals(NOT_STATED)),
                        filter.levels().stream()
                            .flatMap(level -> level.value().stream())
                            .map(String::valueOf))
                    .distinct()
                    .sorted()
                    .map(Integer::valueOf)
                    .map(Stated::as),
                Stream.of(Stated.<Integer>not()))
            .map(level -> new Count<>(level, levels.getOrDefault(text(level), 0)))
            .toList(),
        counted(counts.apply(DAYS), filter.registeredOn(), LocalDate::parse).stream()
            .sorted(Comparator.comparing((Count<LocalDate> count) -> count.value()).reversed())
            .toList(),
        counted(counts.apply(APPLICANTS), filter.applicants(), name -> name).stream()
            .sorted(
                Comparator.comparingInt((Count<String> count) -> -count.entries())
                    .thenComparing(Count::value))
            .toList());
  }

  /** The counted values, and those chosen that no entry has any more. */
  private static <T> List<Count<T>> counted(
      Map<String, Integer> counts, Set<T> chosen, Function<String, T> read) {
    return Stream.concat(counts.keySet().stream().map(read), chosen.stream())
        .distinct()
        .map(value -> new Count<>(value, counts.getOrDefault(value.toString(), 0)))
        .toList();
  }

  private static String text(Stated<?> value) {
    return value.value().map(Object::toString).orElse(NOT_STATED);
  }
}
