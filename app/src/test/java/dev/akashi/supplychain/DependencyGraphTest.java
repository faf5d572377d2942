package dev.akashi.supplychain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.Cases;
import dev.akashi.registry.RegistryKey;
import dev.akashi.supplychain.DependencyGraph.Edge;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rows of numbers say what a plain list of edges says. */
class DependencyGraphTest {

  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

  static Stream<List<DatedEdge>> histories() {
    return Cases.of(200, random -> edges(random, 2 + random.nextInt(15)));
  }

  private static List<DatedEdge> edges(RandomGenerator random, int nodes) {
    return IntStream.range(0, random.nextInt(nodes * 3))
        .mapToObj(i -> {
          LocalDate from = FIRST.plusDays(random.nextInt(10));
          Optional<LocalDate> to =
              random.nextBoolean()
                  ? Optional.empty()
                  : Optional.of(from.plusDays(random.nextInt(5)));
          Edge edge =
              new Edge(
                  key(random.nextInt(nodes)), key(random.nextInt(nodes)), random.nextInt(4) == 0);
          return new DatedEdge(edge, from, to, EdgeSource.LIST);
        })
        .toList();
  }

  private static RegistryKey key(int n) {
    return new RegistryKey("S-" + n + "0");
  }

  private static List<Edge> inForce(List<DatedEdge> history, LocalDate day) {
    return history.stream()
        .filter(dated -> !dated.from().isAfter(day))
        .filter(dated -> dated.to().filter(end -> !day.isBefore(end)).isEmpty())
        .map(DatedEdge::edge)
        .filter(edge -> !edge.dependent().equals(edge.base()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("histories")
  void onEveryDayTheGraphHoldsTheEdgesOfThatDay(List<DatedEdge> history) {
    ChainHistory chain = ChainHistory.of(history);

    for (LocalDate day = FIRST.minusDays(1);
        day.isBefore(FIRST.plusDays(16));
        day = day.plusDays(1)) {
      DependencyGraph graph = chain.on(day);
      List<Edge> expected = inForce(history, day);
      assertThat(graph.size()).isEqualTo(expected.size());
      for (int node = 0; node < 17; node++) {
        RegistryKey key = key(node);
        assertThat(graph.on(key))
            .containsExactlyInAnyOrderElementsOf(
                expected.stream().filter(edge -> edge.base().equals(key)).toList());
        assertThat(graph.below(key))
            .containsExactlyInAnyOrderElementsOf(
                expected.stream().filter(edge -> edge.dependent().equals(key)).toList());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("histories")
  void whatAServiceRestsOnAndCarriesIsTheClosureOfTheEdges(List<DatedEdge> history) {
    LocalDate day = FIRST.plusDays(8);
    List<Edge> edges = inForce(history, day);
    DependencyGraph graph = ChainHistory.of(history).on(day);
    Set<List<RegistryKey>> through =
        closure(
            edges.stream()
                .map(edge -> List.of(edge.dependent(), edge.base()))
                .collect(Collectors.toSet()));
    Set<List<RegistryKey>> unassessed =
        closure(
            edges.stream()
                .filter(edge -> !edge.ownAssessmentAccepted())
                .map(edge -> List.of(edge.dependent(), edge.base()))
                .collect(Collectors.toSet()));

    for (int node = 0; node < 17; node++) {
      RegistryKey key = key(node);
      assertThat(graph.allOn(key))
          .containsExactlyInAnyOrderElementsOf(
              through.stream()
                  .filter(pair -> pair.getLast().equals(key) && !pair.getFirst().equals(key))
                  .map(List::getFirst)
                  .toList());
      assertThat(graph.foundationsOf(key))
          .containsExactlyInAnyOrderElementsOf(
              unassessed.stream()
                  .filter(pair -> pair.getFirst().equals(key) && !pair.getLast().equals(key))
                  .map(List::getLast)
                  .toList());
    }
  }

  /** Joins pairs until no new one comes: slow, and nothing like the walk it is compared with. */
  private static Set<List<RegistryKey>> closure(Set<List<RegistryKey>> pairs) {
    Set<List<RegistryKey>> all = new HashSet<>(pairs);
    boolean grew = true;
    while (grew) {
      Set<List<RegistryKey>> joined =
          all.stream()
              .flatMap(left ->
                  pairs.stream()
                      .filter(right -> right.getFirst().equals(left.getLast()))
                      .map(right -> List.of(left.getFirst(), right.getLast())))
              .collect(Collectors.toSet());
      grew = all.addAll(joined);
    }
    return all;
  }
}
