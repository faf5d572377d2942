package dev.akashi.statement;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.akashi.kernel.Period;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** All contents that differ from a given one in exactly one value, found by walking its records. */
final class ContentChanges {

  private ContentChanges() {}

  static List<StatementContent> each(StatementContent content) {
    return variants(content).map(StatementContent.class::cast).toList();
  }

  private static Stream<Object> variants(Object value) {
    return switch (value) {
      case String text -> Stream.of(text + "x");
      case Boolean flag -> Stream.of(!flag);
      case Integer number -> Stream.of(number + 1);
      case UUID id -> Stream.of(UUID.nameUUIDFromBytes(id.toString().getBytes(UTF_8)));
      case LocalDate day -> Stream.of(day.plusDays(1));
      case Period p ->
          Stream.of(
              new Period(p.first().minusDays(1), p.last()),
              new Period(p.first(), p.last().plusDays(1)));
      case Enum<?> constant -> Stream.of(another(constant));
      case Optional<?> optional ->
          optional.isEmpty()
              ? Stream.empty()
              : Stream.concat(
                  Stream.of(Optional.empty()), variants(optional.get()).map(Optional::of));
      case Set<?> set -> set.isEmpty() ? Stream.empty() : Stream.of(Set.of());
      case List<?> list -> ofList(list);
      case Map<?, ?> map -> ofMap(map);
      case dev.akashi.baseline.RequirementId unchanged -> Stream.empty();
      case dev.akashi.registry.RegistryKey key ->
          Stream.of(new dev.akashi.registry.RegistryKey(key.value() + "x"));
      case Record record -> ofRecord(record);
      default -> throw new IllegalArgumentException(value.getClass().toString());
    };
  }

  private static Object another(Enum<?> constant) {
    return Stream.of(constant.getDeclaringClass().getEnumConstants())
        .filter(other -> !other.equals(constant))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<Object> ofList(List<?> list) {
    List<Object> results = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      int at = i;
      variants(list.get(i))
          .forEach(variant -> {
            List<Object> copy = new ArrayList<>(list);
            copy.set(at, variant);
            results.add(copy);
          });
      List<Object> shorter = new ArrayList<>(list);
      shorter.remove(i);
      results.add(shorter);
    }
    return results.stream();
  }

  private static Stream<Object> ofMap(Map<?, ?> map) {
    if (map.isEmpty()) {
      return Stream.of();
    }
    Map.Entry<?, ?> entry = map.entrySet().iterator().next();
    return variants(entry.getValue())
        .map(variant -> {
          Map<Object, Object> copy = new TreeMap<>(map);
          copy.put(entry.getKey(), variant);
          return copy;
        });
  }

  /** A link is made anew and an item is renamed without a word of the statement being changed. */
  private static boolean isNoContent(RecordComponent part) {
    return part.getDeclaringRecord() == LinkedFile.class
        && Set.of("link", "title").contains(part.getName());
  }

  private static Stream<Object> ofRecord(Record value) {
    RecordComponent[] components = value.getClass().getRecordComponents();
    List<Object> results = new ArrayList<>();
    for (int i = 0; i < components.length; i++) {
      int at = i;
      if (isNoContent(components[i])) {
        continue;
      }
      variants(part(value, components[i]))
          .forEach(variant -> {
            Object[] parts =
                Stream.of(components).map(component -> part(value, component)).toArray();
            parts[at] = variant;
            results.add(make(value.getClass(), components, parts));
          });
    }
    return results.stream();
  }

  private static Object part(Record value, RecordComponent component) {
    try {
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static Object make(
      Class<? extends Record> type, RecordComponent[] components, Object[] parts) {
    try {
      Constructor<? extends Record> constructor =
          type.getDeclaredConstructor(
              Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      return constructor.newInstance(parts);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
