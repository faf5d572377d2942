package dev.akashi.supplychain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.akashi.kernel.Cases;
import dev.akashi.kernel.Clause;
import dev.akashi.registry.RegistryKey;
import dev.akashi.supplychain.Cascade.Step;
import dev.akashi.supplychain.DependencyGraph.Edge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CascadePropertyTest {

  record Case(List<Edge> edges, RegistryKey removed) {}

  static Stream<Case> graphs() {
    return Cases.of(300, random -> new Case(edges(random, 2 + random.nextInt(25)), key(0)));
  }

  private static List<Edge> edges(RandomGenerator random, int nodes) {
    return IntStream.range(0, random.nextInt(nodes * 3))
        .mapToObj(i ->
            new Edge(
                key(random.nextInt(nodes)), key(random.nextInt(nodes)), random.nextInt(4) == 0))
        .toList();
  }

  private static RegistryKey key(int n) {
    return new RegistryKey("C25-" + (10000 + n) + "-2");
  }

  @ParameterizedTest
  @MethodSource("graphs")
  @Clause("FRM-53")
  void aServiceIsProposedExactlyWhenItStandsOnALostBaseWithoutAnOwnAssessment(Case random) {
    Cascade cascade = Cascade.of(DependencyGraph.of(random.edges()), random.removed());

    Set<RegistryKey> proposed = new HashSet<>();
    cascade.proposed().forEach(step -> assertThat(proposed.add(step.key())).isTrue());
    Set<RegistryKey> lost = new HashSet<>(proposed);
    lost.add(random.removed());
    for (Edge edge : random.edges()) {
      if (lost.contains(edge.base()) && !edge.ownAssessmentAccepted()) {
        assertThat(lost).contains(edge.dependent());
      }
    }
    assertThat(proposed).doesNotContain(random.removed());
    assertThat(cascade.proposed())
        .allSatisfy(step ->
            assertThat(random.edges()).contains(new Edge(step.key(), step.lostBase(), false)));
  }

  @ParameterizedTest
  @MethodSource("graphs")
  void theOrderNeverNamesAServiceBeforeTheBaseItIsLostTo(Case random) {
    Cascade cascade = Cascade.of(DependencyGraph.of(random.edges()), random.removed());

    Map<RegistryKey, Integer> depth = new HashMap<>(Map.of(random.removed(), 0));
    for (Step step : cascade.proposed()) {
      assertThat(depth).containsEntry(step.lostBase(), step.depth() - 1);
      depth.put(step.key(), step.depth());
    }
  }

  @ParameterizedTest
  @MethodSource("graphs")
  @Clause("FRM-54")
  void survivorsLoseABaseAndAreNotProposed(Case random) {
    Cascade cascade = Cascade.of(DependencyGraph.of(random.edges()), random.removed());
    Set<RegistryKey> lost = new HashSet<>(Set.of(random.removed()));
    cascade.proposed().forEach(step -> lost.add(step.key()));

    assertThat(cascade.survivors())
        .allSatisfy(survivor -> {
          assertThat(lost).contains(survivor.lostBase()).doesNotContain(survivor.key());
          assertThat(random.edges()).contains(new Edge(survivor.key(), survivor.lostBase(), true));
        });
  }

  @ParameterizedTest
  @MethodSource("graphs")
  void cyclesAreGroupsThatReachThemselves(Case random) {
    DependencyGraph graph = DependencyGraph.of(random.edges());

    assertThat(Cascade.of(graph, random.removed()).cycles())
        .allSatisfy(group ->
            assertThat(group)
                .hasSizeGreaterThan(1)
                .allSatisfy(member -> assertThat(reachableFrom(graph, member)).containsAll(group)));
  }

  private static Set<RegistryKey> reachableFrom(DependencyGraph graph, RegistryKey start) {
    Set<RegistryKey> reached = new HashSet<>();
    List<RegistryKey> open = new ArrayList<>(List.of(start));
    while (!open.isEmpty()) {
      for (Edge edge : graph.on(open.removeLast())) {
        if (reached.add(edge.dependent())) {
          open.add(edge.dependent());
        }
      }
    }
    return reached;
  }

  @Test
  void aChainOfTwentyThousandServicesIsWalkedWithoutRunningOutOfStack() {
    List<Edge> chain =
        IntStream.range(0, 20_000).mapToObj(n -> new Edge(key(n + 1), key(n), false)).toList();

    assertThatCode(() ->
            assertThat(Cascade.of(DependencyGraph.of(chain), key(0)).proposed()).hasSize(20_000))
        .doesNotThrowAnyException();
  }
}
