package dev.akashi.oscal.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.oscal.model.Model;
import dev.akashi.oscal.model.Release;
import dev.akashi.oscal.model.Type;
import dev.akashi.oscal.tree.Node;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class NodeTableTest {

  private static final Type ROLE = Model.of(Release.V1_1).type("metadata:metadata/role");

  private static Node node(int number) {
    return Node.of(ROLE, new @Nullable Object[ROLE.properties().size()], Map.of(), number);
  }

  /** Numbers come in a row, apart, several times and not at all. */
  private static List<Node> nodes(Random random) {
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(400); i++) {
      nodes.add(
          switch (random.nextInt(4)) {
            case 0 -> node(random.nextInt());
            case 1 -> node(7);
            case 2 -> Node.empty(ROLE);
            default -> node(i + 1);
          });
    }
    return nodes;
  }

  @RepeatedTest(300)
  void itKnowsWhatATableOfIdentitiesKnows(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    List<Node> nodes = nodes(random);
    NodeTable<String> table = new NodeTable<>();
    IdentityHashMap<Node, String> known = new IdentityHashMap<>();
    for (int i = 0; i < 1_000; i++) {
      Node node = nodes.get(random.nextInt(nodes.size()));
      if (random.nextInt(3) == 0) {
        assertThat(table.take(node)).isEqualTo(known.remove(node));
      } else {
        String value = "value " + i;
        table.put(node, value);
        known.put(node, value);
      }
      assertThat(table.isEmpty()).isEqualTo(known.isEmpty());
    }
    nodes.forEach(node -> assertThat(table.get(node)).isEqualTo(known.get(node)));
    IdentityHashMap<Node, String> listed = new IdentityHashMap<>();
    table.forEach((node, value) -> assertThat(listed.put(node, value)).isNull());
    assertThat(listed).isEqualTo(known);
  }

  @Test
  void equalObjectsAreTwo() {
    NodeTable<String> table = new NodeTable<>();
    Node one = node(1);
    Node other = node(1);
    assertThat(one).isEqualTo(other);
    table.put(one, "one");
    assertThat(table.get(other)).isNull();
  }
}
