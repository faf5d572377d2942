package dev.akashi.oscal.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A type of object: an assembly or a field with flags. Its id names the module that defines it, for
 * example {@code catalog:control}; a type defined inside another is named after it, for example
 * {@code metadata:metadata/role}.
 */
public final class Type {

  private final String id;
  private final Optional<String> rootName;
  private List<Property> properties = List.of();
  private final Map<String, Property> byJsonName = new HashMap<>();
  private final Map<String, Property> byFlagName = new HashMap<>();
  private final Map<String, Property> byElementName = new HashMap<>();
  private @Nullable Property value;
  private @Nullable Property unwrapped;
  private int choices;
  private List<Property> referring = List.of();
  private List<Property> objects = List.of();

  Type(String id, Optional<String> rootName) {
    this.id = id;
    this.rootName = rootName;
  }

  /** Gives the type its properties, once; types refer to each other, so they are named first. */
  void define(List<Property> all) {
    properties = List.copyOf(all);
    referring = all.stream().filter(Type::mayRefer).toList();
    objects = List.copyOf(all.stream().filter(Property::isObject).toList());
    for (Property property : all) {
      byJsonName.put(property.jsonName(), property);
      switch (property.kind()) {
        case FLAG -> byFlagName.put(property.xmlName(), property);
        case VALUE -> value = property;
        case CHILD -> defineChild(property);
      }
    }
  }

  private static boolean mayRefer(Property property) {
    return property.isObject()
        || switch (property.textType()) {
          case URI_REFERENCE, MARKUP_LINE, MARKUP_MULTILINE -> true;
          default -> false;
        };
  }

  private void defineChild(Property property) {
    byElementName.put(
        property.form() == Property.Form.GROUPED ? property.jsonName() : property.xmlName(),
        property);
    if (property.form() == Property.Form.UNWRAPPED) {
      unwrapped = property;
    }
    Property.Branch branch = property.branch();
    if (branch != null) {
      choices = Math.max(choices, branch.choice() + 1);
    }
  }

  public String id() {
    return id;
  }

  /** The name of a document of this type, for example {@code catalog}. */
  public Optional<String> rootName() {
    return rootName;
  }

  /** Flags first, then the value of a field, then children, in the order of the specification. */
  public List<Property> properties() {
    return properties;
  }

  /** What may lead to something else in a document: objects, addresses and prose. */
  public List<Property> referring() {
    return referring;
  }

  /** The children that are objects. */
  public List<Property> objects() {
    return objects;
  }

  /** The member of that name in JSON and YAML. */
  public @Nullable Property member(String jsonName) {
    return byJsonName.get(jsonName);
  }

  /** The attribute of that name in XML. */
  public @Nullable Property attribute(String xmlName) {
    return byFlagName.get(xmlName);
  }

  /** The child element of that name in XML. */
  public @Nullable Property element(String xmlName) {
    return byElementName.get(xmlName);
  }

  /** The text of a field that has flags. */
  public @Nullable Property value() {
    return value;
  }

  /** The prose whose blocks stand in XML without an element around them. */
  public @Nullable Property unwrapped() {
    return unwrapped;
  }

  /** How many choices between alternatives the type has. */
  public int choices() {
    return choices;
  }

  /**
   * The property of a name that the type is known to have.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Property property(String jsonName) {
    Property property = byJsonName.get(jsonName);
    if (property == null) {
      throw new IllegalArgumentException(id + " has no " + jsonName);
    }
    return property;
  }

  @Override
  public String toString() {
    return id;
  }
}
