package dev.akashi.oscal.tree;

import dev.akashi.oscal.model.Property;
import dev.akashi.oscal.model.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object of an OSCAL document. It never changes: {@link #with} makes another that shares
 * everything else, so that a resolved catalog costs what differs from its source.
 *
 * <p>A slot holds a text as {@link String} as it was written, an object as {@link Node}, or a
 * {@link List} of either; {@code null} is what is not there.
 */
public final class Node {

  private final Type type;
  private final int number;
  private final @Nullable Object[] slots;
  private final Map<String, Object> unknown;
  private String @Nullable [] references;

  private Node(Type type, @Nullable Object[] slots, Map<String, Object> unknown, int number) {
    this.type = type;
    this.slots = slots;
    this.unknown = unknown;
    this.number = number;
  }

  /**
   * Nearly unique, and close for objects that a reader made one after the other. For tables of
   * objects that are told apart by identity.
   */
  public int number() {
    return number == 0 ? System.identityHashCode(this) : number;
  }

  /**
   * A node over the slots, which the caller gives away.
   *
   * @param unknown members the model does not have, kept when a reader is told to
   */
  public static Node of(Type type, @Nullable Object[] slots, Map<String, Object> unknown) {
    return of(type, slots, unknown, 0);
  }

  /**
   * A node that a reader made.
   *
   * @param number its place among those the reader made, from 1; see {@link #number()}
   */
  public static Node of(
      Type type, @Nullable Object[] slots, Map<String, Object> unknown, int number) {
    if (slots.length != type.properties().size()) {
      throw new IllegalArgumentException(type + " has other slots");
    }
    return new Node(type, slots, unknown, number);
  }

  public static Node of(Type type, @Nullable Object... slots) {
    return of(type, slots, Map.of());
  }

  /** An object of the type that holds nothing yet. */
  public static Node empty(Type type) {
    return new Node(type, new @Nullable Object[type.properties().size()], Map.of(), 0);
  }

  public Type type() {
    return type;
  }

  public Map<String, Object> unknown() {
    return unknown;
  }

  /**
   * What the texts of this node refer to: {@code #id} in addresses and prose, and inserted
   * parameters. Groups and controls below it answer for themselves. Found once: nodes never change,
   * and resolving a profile asks for every control.
   *
   * @return an array that is not to be changed
   */
  public String[] references() {
    String[] known = references;
    if (known == null) {
      known = ReferenceScan.of(this);
      references = known;
    }
    return known;
  }

  /** What the slot holds: text, node, list or nothing. */
  public @Nullable Object get(Property property) {
    return slots[property.index()];
  }

  /** What a member holds that the type is known to have. */
  public @Nullable Object get(String jsonName) {
    return slots[type.property(jsonName).index()];
  }

  public boolean has(String jsonName) {
    return type.member(jsonName) != null && get(jsonName) != null;
  }

  public @Nullable String text(Property property) {
    return (String) slots[property.index()];
  }

  /** A text, or nothing when it is not there or the type has no such member. */
  public @Nullable String text(String jsonName) {
    Property property = type.member(jsonName);
    return property == null || property.many() || property.isObject() ? null : text(property);
  }

  public @Nullable Node node(Property property) {
    return (Node) slots[property.index()];
  }

  public @Nullable Node node(String jsonName) {
    Property property = type.member(jsonName);
    return property == null || property.many() || !property.isObject() ? null : node(property);
  }

  /** The objects of a list; empty when there is none. */
  @SuppressWarnings("unchecked")
  public List<Node> nodes(Property property) {
    Object list = slots[property.index()];
    return list == null ? List.of() : (List<Node>) list;
  }

  /** The objects of a list; empty when there is none or the type has no such member. */
  public List<Node> nodes(String jsonName) {
    Property property = type.member(jsonName);
    return property == null || !property.many() || !property.isObject()
        ? List.of()
        : nodes(property);
  }

  /** The texts of a list; empty when there is none. */
  @SuppressWarnings("unchecked")
  public List<String> texts(Property property) {
    Object list = slots[property.index()];
    return list == null ? List.of() : (List<String>) list;
  }

  /** The texts of a list; empty when there is none or the type has no such member. */
  public List<String> texts(String jsonName) {
    Property property = type.member(jsonName);
    return property == null || !property.many() || property.isObject()
        ? List.of()
        : texts(property);
  }

  /** The same with another content of one slot; an empty list takes it away. */
  public Node with(Property property, @Nullable Object content) {
    Object kept = content instanceof List<?> list && list.isEmpty() ? null : content;
    if (kept == null && slots[property.index()] == null) {
      return this;
    }
    @Nullable Object[] copy = slots.clone();
    copy[property.index()] = kept;
    return new Node(type, copy, unknown, 0);
  }

  public Node with(String jsonName, @Nullable Object content) {
    return with(type.property(jsonName), content);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Node node
        && type.id().equals(node.type.id())
        && Arrays.equals(slots, node.slots)
        && unknown.equals(node.unknown);
  }

  @Override
  public int hashCode() {
    return 31 * type.id().hashCode() + Arrays.hashCode(slots);
  }

  @Override
  public String toString() {
    return type.id() + Arrays.toString(slots);
  }
}
