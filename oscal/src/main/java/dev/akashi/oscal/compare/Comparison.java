package dev.akashi.oscal.compare;

import dev.akashi.oscal.OscalDocument;
import dev.akashi.oscal.compare.Change.Kind;
import dev.akashi.oscal.model.Property;
import dev.akashi.oscal.tree.Node;
import dev.akashi.oscal.tree.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Compares two documents of one model. Elements of lists are paired by their ids, so that an order
 * that changed is no difference; what is gone in one place and there in another has moved.
 */
public final class Comparison {

  /** An object that only one of the documents has at that place. */
  private record Lone(Property property, Node node, Place place, String owner) {}

  private final List<Change> changes = new ArrayList<>();
  private final Map<String, Lone> gone = new LinkedHashMap<>();
  private final Map<String, Lone> come = new LinkedHashMap<>();

  private Comparison() {}

  /**
   * All changes from the old document to the new one.
   *
   * @throws IllegalArgumentException if they are of different models
   */
  public static List<Change> of(OscalDocument old, OscalDocument now) {
    if (!old.name().equals(now.name())) {
      throw new IllegalArgumentException(old.name() + " and " + now.name());
    }
    Comparison comparison = new Comparison();
    comparison.nodes(old.root(), now.root(), old.place(), now.place(), old.name());
    comparison.tellMoves();
    return List.copyOf(comparison.changes);
  }

  private void nodes(Node old, Node now, Place oldPlace, Place place, String subject) {
    if (old.equals(now)) {
      return;
    }
    for (Property property : now.type().properties()) {
      Property former = old.type().member(property.jsonName());
      Object before = former == null ? null : old.get(former);
      Object after = now.get(property);
      if (property.many()) {
        lists(property, list(before), list(after), oldPlace, place, subject);
      } else if (!Objects.equals(before, after)) {
        single(property, before, after, oldPlace, place, subject);
      }
    }
  }

  private static List<?> list(@Nullable Object content) {
    return content == null ? List.of() : (List<?>) content;
  }

  private void single(
      Property property,
      @Nullable Object before,
      @Nullable Object after,
      Place oldPlace,
      Place place,
      String subject) {
    if (before instanceof Node a && after instanceof Node b) {
      nodes(a, b, oldPlace.child(property), place.child(property), subject);
      return;
    }
    Kind kind = before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED;
    Place where = kind == Kind.REMOVED ? oldPlace.child(property) : place.child(property);
    changes.add(new Change(kind, where, subject, text(before), text(after)));
  }

  private void lists(
      Property property, List<?> old, List<?> now, Place oldPlace, Place place, String subject) {
    Map<String, Deque<Integer>> waiting = new HashMap<>();
    for (int i = 0; i < old.size(); i++) {
      String key = Key.amongSiblings(property, old.get(i));
      waiting.computeIfAbsent(key, k -> new ArrayDeque<>()).add(i);
    }
    for (int i = 0; i < now.size(); i++) {
      Object element = now.get(i);
      Deque<Integer> same = waiting.get(Key.amongSiblings(property, element));
      Integer partner = same == null ? null : same.poll();
      if (partner == null) {
        lone(Kind.ADDED, property, element, place.child(property, i), subject);
      } else if (old.get(partner) instanceof Node a && element instanceof Node b) {
        Place here = place.child(property, i);
        String about = Key.own(property, b).orElse(subject);
        nodes(a, b, oldPlace.child(property, partner), here, about);
      }
    }
    waiting.values().stream()
        .flatMap(Deque::stream)
        .sorted()
        .forEach(
            i -> lone(Kind.REMOVED, property, old.get(i), oldPlace.child(property, i), subject));
  }

  private void lone(Kind kind, Property property, Object element, Place place, String owner) {
    if (element instanceof Node node) {
      String key = Key.own(property, node).orElse(null);
      if (key != null) {
        (kind == Kind.ADDED ? come : gone).putIfAbsent(key, new Lone(property, node, place, owner));
        return;
      }
    }
    String words = owner + ": " + Key.words(property, element);
    boolean added = kind == Kind.ADDED;
    changes.add(
        new Change(kind, place, words, added ? "" : text(element), added ? text(element) : ""));
  }

  /** What is gone and has come is one thing that moved; its content may have changed as well. */
  private void tellMoves() {
    while (!come.isEmpty() || !gone.isEmpty()) {
      List<Lone> arrived = List.copyOf(come.values());
      Map<String, Lone> left = new LinkedHashMap<>(gone);
      come.clear();
      gone.clear();
      for (Lone now : arrived) {
        String key = Key.own(now.property, now.node).orElseThrow();
        Lone old = left.remove(key);
        if (old == null) {
          changes.add(new Change(Kind.ADDED, now.place, key, "", title(now.node)));
        } else {
          changes.add(new Change(Kind.MOVED, now.place, key, old.owner, now.owner));
          nodes(old.node, now.node, old.place, now.place, key);
        }
      }
      left.forEach(
          (key, old) -> changes.add(new Change(Kind.REMOVED, old.place, key, title(old.node), "")));
    }
  }

  private static String title(Node node) {
    String title = node.text("title");
    String name = node.text("name");
    return title != null ? title : name != null ? name : "";
  }

  /** A text as it is; of an object its texts, shortened. */
  private static String text(@Nullable Object content) {
    return switch (content) {
      case null -> "";
      case Node node -> {
        StringBuilder text = new StringBuilder();
        for (Property property : node.type().properties()) {
          if (!property.isObject() && !property.many() && node.get(property) != null) {
            text.append(text.isEmpty() ? "" : ", ")
                .append(property.jsonName())
                .append(": ")
                .append(node.text(property));
          }
        }
        yield text.toString();
      }
      case List<?> list -> String.join(", ", list.stream().map(Comparison::text).toList());
      default -> content.toString();
    };
  }
}
