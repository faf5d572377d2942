package dev.akashi.oscal.model;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The types of one release of OSCAL. */
public final class Model {

  private static final Map<Release, Model> LOADED = new EnumMap<>(Release.class);

  private final Release release;
  private final Map<String, Type> types;
  private final Map<String, Type> roots = new TreeMap<>();

  Model(Release release, Map<String, Type> types) {
    this.release = release;
    this.types = Map.copyOf(types);
    types.values().forEach(type -> type.rootName().ifPresent(name -> roots.put(name, type)));
  }

  /** The model of a release; its table is read once. */
  public static Model of(Release release) {
    synchronized (LOADED) {
      return LOADED.computeIfAbsent(release, ModelTable::read);
    }
  }

  public Release release() {
    return release;
  }

  public Map<String, Type> types() {
    return types;
  }

  /** The types of whole documents by their names, for example {@code catalog}. */
  public Map<String, Type> roots() {
    return roots;
  }

  public Optional<Type> root(String name) {
    return Optional.ofNullable(roots.get(name));
  }

  public @Nullable Type find(String id) {
    return types.get(id);
  }

  /**
   * The type of an id that the model is known to have.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Type type(String id) {
    Type type = types.get(id);
    if (type == null) {
      throw new IllegalArgumentException("no type " + id + " in OSCAL " + release.line());
    }
    return type;
  }
}
