package dev.akashi.oscal.model;

import org.jspecify.annotations.Nullable;

/**
 * One thing a type may hold: a flag (an attribute in XML), the value of a field, or a child.
 *
 * @param index the slot of the property in a node of the type
 * @param xmlName the name of the attribute or element
 * @param jsonName the name of the member in JSON and YAML
 * @param min the least number of occurrences, when no branch of a choice takes its place
 * @param many whether JSON holds an array
 * @param type the type of a child that is an object
 * @param datatype the type of a value that is a text
 * @param branch the place in a choice
 * @param form how XML and JSON differ from the usual
 */
public record Property(
    int index,
    Kind kind,
    String xmlName,
    String jsonName,
    int min,
    boolean many,
    @Nullable Type type,
    @Nullable Datatype datatype,
    @Nullable Branch branch,
    Form form) {

  /** Where a property stands in XML. */
  public enum Kind {
    FLAG,
    VALUE,
    CHILD
  }

  /** What is unusual about a child. */
  public enum Form {
    PLAIN,
    /** XML has the blocks of the prose directly, without an element around them. */
    UNWRAPPED,
    /** XML has one element named like the JSON member around the children. */
    GROUPED,
    /** JSON may have a single object instead of an array. */
    SINGLE_OR_ARRAY
  }

  /** One of several alternatives; {@code choice} numbers the choices of a type. */
  public record Branch(int choice, int alternative) {}

  public boolean isObject() {
    return type != null;
  }

  /** The type of an object child; only to be asked when {@link #isObject()}. */
  public Type objectType() {
    if (type == null) {
      throw new IllegalStateException(jsonName + " is a text");
    }
    return type;
  }

  /** The data type of a text; only to be asked when not {@link #isObject()}. */
  public Datatype textType() {
    if (datatype == null) {
      throw new IllegalStateException(jsonName + " is an object");
    }
    return datatype;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public String toString() {
    return jsonName;
  }
}
