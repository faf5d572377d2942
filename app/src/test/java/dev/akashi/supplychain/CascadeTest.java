package dev.akashi.supplychain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.Clause;
import dev.akashi.registry.RegistryKey;
import dev.akashi.supplychain.Cascade.Step;
import dev.akashi.supplychain.Cascade.Survivor;
import dev.akashi.supplychain.DependencyGraph.Edge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Scenario 7 and what lies around it. An arrow reads "stands on". */
class CascadeTest {

  @Test
  @Clause("FRM-53")
  void whatStandsOnARemovedServiceIsProposedForRemoval() {
    Cascade cascade = Cascade.of(graph("saas-a > iaas-b", "saas-c > iaas-d"), key("iaas-b"));

    assertThat(cascade.proposed()).containsExactly(step("saas-a", "iaas-b", 1));
    assertThat(cascade.survivors()).isEmpty();
  }

  @Test
  @Clause("FRM-53")
  void theCascadeGoesUpThroughEveryLayerNearestFirst() {
    Cascade cascade =
        Cascade.of(graph("app > saas", "saas > paas", "paas > iaas", "other > iaas"), key("iaas"));

    assertThat(cascade.proposed())
        .containsExactly(
            step("other", "iaas", 1),
            step("paas", "iaas", 1),
            step("saas", "paas", 2),
            step("app", "saas", 3));
  }

  @Test
  @Clause("FRM-54")
  void anAcceptedOwnAssessmentOfTheBaseSurvivesWithWhatStandsOnIt() {
    Cascade cascade = Cascade.of(graph("app > saas", "saas >own iaas"), key("iaas"));

    assertThat(cascade.proposed()).isEmpty();
    assertThat(cascade.survivors()).containsExactly(new Survivor(key("saas"), key("iaas")));
  }

  @Test
  @Clause({"FRM-53", "FRM-54"})
  void anOwnAssessmentOfOneBaseDoesNotHelpAgainstTheLossOfAnother() {
    Cascade cascade =
        Cascade.of(graph("saas >own iaas", "saas > paas", "paas > iaas"), key("iaas"));

    assertThat(cascade.proposed())
        .containsExactly(step("paas", "iaas", 1), step("saas", "paas", 2));
    assertThat(cascade.survivors()).isEmpty();
  }

  @Test
  @Clause("FRM-53")
  void servicesThatStandOnEachOtherAreReportedAndAServiceOnItselfIsIgnored() {
    Cascade cascade =
        Cascade.of(
            graph("a-1 > base", "a-2 > a-1", "a-1 > a-2", "a-1 > a-1", "base > base"), key("base"));

    assertThat(cascade.proposed()).containsExactly(step("a-1", "base", 1), step("a-2", "a-1", 2));
    assertThat(cascade.cycles()).containsExactly(List.of(key("a-1"), key("a-2")));
  }

  @Test
  void nothingFollowsThroughAServiceThatTheCommitteeKeeps() {
    DependencyGraph graph = graph("app > saas", "saas > iaas", "tool > iaas");

    assertThat(Cascade.of(graph, List.of(key("iaas")), Set.of(key("saas"))).proposed())
        .containsExactly(step("tool", "iaas", 1));
  }

  static DependencyGraph graph(String... lines) {
    List<Edge> edges = new ArrayList<>();
    Arrays.stream(lines)
        .map(line -> line.split(" ", 3))
        .forEach(p -> edges.add(new Edge(key(p[0]), key(p[2]), p[1].equals(">own"))));
    return DependencyGraph.of(edges);
  }

  private static Step step(String key, String lostBase, int depth) {
    return new Step(key(key), key(lostBase), depth);
  }

  private static RegistryKey key(String value) {
    return new RegistryKey(value.length() < 3 ? value + "--" : value);
  }
}
