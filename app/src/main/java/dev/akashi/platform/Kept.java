package dev.akashi.platform;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Keeps the answers asked for last, as many as the room they are given holds. A key names
 * everything the answer depends on, so an answer never goes stale: it only goes unasked.
 */
public final class Kept<K, V> {

  private static final int FIRST_ROOM = 16;
  private static final float LOAD = 0.75f;

  private final Map<K, V> answers = new LinkedHashMap<>(FIRST_ROOM, LOAD, /* accessOrder= */ true);
  private final long room;
  private final ToLongFunction<V> weight;
  private long taken;

  /** Room for so many answers, whatever their size. */
  public Kept(int most) {
    this(most, answer -> 1);
  }

  /** Room for answers of so much weight together. */
  public Kept(long room, ToLongFunction<V> weight) {
    this.room = room;
    this.weight = weight;
  }

  /** The answer of the key; made when it is not there, outside the lock. */
  public V get(K key, Supplier<V> make) {
    synchronized (answers) {
      V known = answers.get(key);
      if (known != null) {
        return known;
      }
    }
    V made = make.get();
    synchronized (answers) {
      keep(key, made);
    }
    return made;
  }

  /** How much is taken of the room. */
  long taken() {
    synchronized (answers) {
      return taken;
    }
  }

  private void keep(K key, V made) {
    V before = answers.put(key, made);
    taken += weight.applyAsLong(made) - (before == null ? 0 : weight.applyAsLong(before));
    Iterator<V> oldestFirst = answers.values().iterator();
    while (taken > room && oldestFirst.hasNext()) {
      taken -= weight.applyAsLong(oldestFirst.next());
      oldestFirst.remove();
    }
  }
}
