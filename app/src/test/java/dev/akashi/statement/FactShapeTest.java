package dev.akashi.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FactShapeTest {

  @Test
  void everyKindIsToldInTextsAndReadBackTheSame() {
    List<ProfileFact> facts = AnyFact.ofEachKind(new Random(5));

    assertThat(facts).extracting(ProfileFact::kind).containsExactly(FactKind.values());
    assertThat(facts)
        .allSatisfy(fact -> {
          Map<String, String> told = fact.kind().shape().told(fact);
          assertThat(fact.kind().shape().read(name -> told.getOrDefault(name, ""), reason -> {}))
              .contains(fact);
        });
  }

  @Test
  void whatCannotBeReadIsNotedAtItsValueAllAtOnce() {
    List<Reason> reasons = new ArrayList<>();
    Map<String, String> sent =
        Map.of(
            "tested", "GUESSING",
            "lastOn", "2024-02-30",
            "interval", "",
            "customerTests", "ACCEPTED",
            "conditions", "x".repeat(2001));

    Optional<ProfileFact> fact =
        FactKind.THIRD_PARTY_TEST.shape().read(name -> sent.getOrDefault(name, ""), reasons::add);

    assertThat(fact).isEmpty();
    assertThat(reasons)
        .extracting(reason -> reason.field().orElseThrow() + " " + reason.code())
        .containsExactly(
            "tested input.not-a-choice",
            "by input.required",
            "lastOn input.not-a-date",
            "interval input.required",
            "conditions input.too-long");
  }

  @Test
  void requirementsAreReadOneByOneAndABadOneIsNamed() {
    List<Reason> reasons = new ArrayList<>();
    Map<String, String> sent =
        Map.of("name", "全社", "grounds", "同じ手順", "controls", "9.2.3.11.PB、9.2 9.2.1");

    FactKind.SAME_POPULATION.shape().read(name -> sent.getOrDefault(name, ""), reasons::add);

    assertThat(reasons).extracting(Reason::code).containsExactly("statement.not-a-requirement");
  }
}
