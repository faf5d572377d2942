package dev.akashi.statement;

import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts scope items together from plain names and keeps their codes apart. */
final class ScopeItems {

  private ScopeItems() {}

  /** Items of plain names, with codes in their order. */
  static List<ScopeItem> named(
      List<String> functions, List<String> excludedFunctions, List<String> regions) {
    List<ScopeItem> items = new ArrayList<>();
    functions.forEach(
        name -> items.add(next(items, ScopeKind.FUNCTION, name, /* covered= */ true)));
    excludedFunctions.forEach(
        name -> items.add(next(items, ScopeKind.FUNCTION, name, /* covered= */ false)));
    regions.forEach(name -> items.add(next(items, ScopeKind.REGION, name, /* covered= */ true)));
    return items;
  }

  /**
   * The items that were given by name, with the codes and notes those names had before. Sites and
   * regions that are not covered cannot be given by name and stay as they were.
   */
  static List<ScopeItem> settled(List<ScopeItem> before, List<ScopeItem> given) {
    List<ScopeItem> items = new ArrayList<>();
    List<ScopeItem> unnamed = before.stream().filter(item -> !isNamed(item)).toList();
    for (ScopeItem item : given.stream().filter(ScopeItems::isNamed).toList()) {
      Optional<ScopeItem> known = before.stream().filter(item::isSame).findFirst();
      items.add(
          known
              .map(old ->
                  new ScopeItem(old.kind(), old.code(), old.name(), item.covered(), old.note()))
              .orElse(new ScopeItem(item.kind(), "", item.name(), item.covered(), item.note())));
    }
    unnamed.stream().filter(item -> items.stream().noneMatch(item::isSame)).forEach(items::add);
    given.stream()
        .filter(item -> !isNamed(item) && items.stream().noneMatch(item::isSame))
        .forEach(items::add);
    return coded(items);
  }

  private static boolean isNamed(ScopeItem item) {
    return item.kind() == ScopeKind.FUNCTION || (item.kind() == ScopeKind.REGION && item.covered());
  }

  private static List<ScopeItem> coded(List<ScopeItem> items) {
    List<ScopeItem> coded = new ArrayList<>(items);
    for (int i = 0; i < coded.size(); i++) {
      ScopeItem item = coded.get(i);
      if (item.code().isEmpty()) {
        coded.set(
            i,
            new ScopeItem(
                item.kind(), free(coded, item.kind()), item.name(), item.covered(), item.note()));
      }
    }
    return List.copyOf(coded);
  }

  /** An item with the next free code of its kind. */
  static ScopeItem next(List<ScopeItem> items, ScopeKind kind, String name, boolean covered) {
    return new ScopeItem(kind, free(items, kind), name, covered, "");
  }

  static String free(List<ScopeItem> items, ScopeKind kind) {
    int place = 1;
    while (has(items, kind, kind.code(place))) {
      place++;
    }
    return kind.code(place);
  }

  private static boolean has(List<ScopeItem> items, ScopeKind kind, String code) {
    return items.stream().anyMatch(item -> item.kind() == kind && item.code().equals(code));
  }

  /** The items with one more, or with one in place of that of the same kind and code. */
  static List<ScopeItem> put(List<ScopeItem> items, ScopeItem item) {
    List<ScopeItem> all = new ArrayList<>(items);
    Optional<ScopeItem> before = find(items, item.kind(), item.code());
    if (before.isPresent()) {
      all.set(all.indexOf(before.get()), item);
    } else {
      all.add(item);
    }
    return coded(all);
  }

  static Optional<ScopeItem> find(List<ScopeItem> items, ScopeKind kind, String code) {
    return items.stream()
        .filter(item -> item.kind() == kind && item.code().equals(code))
        .findFirst();
  }

  /** What is inside cannot be outside as well, and a code names one item alone. */
  static void refuseDouble(List<ScopeItem> items) {
    List<Reason> reasons = new ArrayList<>();
    Set<String> names = new HashSet<>();
    Set<String> codes = new HashSet<>();
    for (ScopeItem item : items) {
      if (!names.add(item.kind() + " " + item.name())) {
        reasons.add(
            Reason.of("statement.scope-item-twice", "FRM-50")
                .with(item.name())
                .at(item.covered() ? "name" : "excludedFunctions"));
      }
      if (!codes.add(item.kind() + " " + item.code())) {
        reasons.add(Reason.of("statement.scope-code-twice", "FRM-50").with(item.code()).at("code"));
      }
    }
    Refusal.inputUnlessEmpty(reasons);
  }
}
