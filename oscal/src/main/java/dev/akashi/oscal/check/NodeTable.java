package dev.akashi.oscal.check;

import dev.akashi.oscal.tree.Node;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Something about each of many objects, which are told apart by identity. Objects that stand beside
 * each other in a document stand beside each other here: a check that walks through a large
 * document would otherwise miss the processor's cache with nearly every look.
 */
final class NodeTable<V> {

  private static final int FIRST_SIZE = 64;

  private @Nullable Node[] nodes = new @Nullable Node[FIRST_SIZE];
  private @Nullable Object[] values = new @Nullable Object[FIRST_SIZE];
  private int size;
  private int held;

  @Nullable V get(Node node) {
    return value(slot(node));
  }

  void put(Node node, V value) {
    int slot = slot(node);
    if (nodes[slot] == null) {
      if (size * 2 >= nodes.length) {
        grow();
        slot = slot(node);
      }
      nodes[slot] = node;
      size++;
    }
    held += values[slot] == null ? 1 : 0;
    values[slot] = value;
  }

  /** What is known of the object, which from now on is nothing. */
  @Nullable V take(Node node) {
    int slot = slot(node);
    V value = value(slot);
    if (value != null) {
      values[slot] = null;
      held--;
    }
    return value;
  }

  boolean isEmpty() {
    return held == 0;
  }

  void forEach(BiConsumer<Node, V> action) {
    for (int i = 0; i < nodes.length; i++) {
      Node node = nodes[i];
      V value = value(i);
      if (node != null && value != null) {
        action.accept(node, value);
      }
    }
  }

  @SuppressWarnings("unchecked")
  private @Nullable V value(int slot) {
    return (V) values[slot];
  }

  /** Where the object is, or would be put. */
  @SuppressWarnings("ReferenceEquality") // equal objects at two places are two objects here
  private int slot(Node node) {
    int mask = nodes.length - 1;
    int slot = node.number() & mask;
    while (nodes[slot] != null && nodes[slot] != node) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    @Nullable Node[] oldNodes = nodes;
    @Nullable Object[] oldValues = values;
    nodes = new @Nullable Node[oldNodes.length * 2];
    values = new @Nullable Object[oldNodes.length * 2];
    for (int i = 0; i < oldNodes.length; i++) {
      Node node = oldNodes[i];
      if (node != null) {
        int slot = slot(node);
        nodes[slot] = node;
        values[slot] = oldValues[i];
      }
    }
  }
}
