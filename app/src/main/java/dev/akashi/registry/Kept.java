package dev.akashi.registry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Keeps the answers asked for last. A key names everything the answer depends on, so an answer
 * never goes stale: it only goes unasked.
 */
public final class Kept<K, V> {

  private final Map<K, V> answers;

  public Kept(int most) {
    this.answers = new Recent<>(most);
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
      answers.put(key, made);
    }
    return made;
  }

  /** Forgets the one that nobody asked for the longest. */
  private static final class Recent<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;
    private static final float LOAD = 0.75f;

    private final int most;

    private Recent(int most) {
      super(most, LOAD, /* accessOrder= */ true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > most;
    }
  }
}
