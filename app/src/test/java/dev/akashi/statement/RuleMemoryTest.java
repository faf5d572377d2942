package dev.akashi.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Period;
import dev.akashi.registry.RegistryKey;
import dev.akashi.statement.IndividualControl.Frequency;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is checked again after an edit says the same as checking everything. */
@Clause("FRM-14")
class RuleMemoryTest {

  private static final int EDITS = 400;
  private static final List<String> LINES = List.of("1", "2");

  private final RuleMemory memory = new RuleMemory();
  private final StatementId id = StatementId.random();

  @Test
  void checkingAgainAfterAnyEditSaysWhatCheckingAllSays() {
    for (int seed = 0; seed < 6; seed++) {
      Random random = new Random(seed);
      Draft draft = Draft.complete();
      StatementContent content = draft.facts().content();
      for (int edit = 0; edit < EDITS; edit++) {
        content = edited(content, draft, random);
        StatementFacts facts = draft.facts(content);

        assertThat(memory.basic(id, facts, Map.of()))
            .as("seed %s, edit %s", seed, edit)
            .isEqualTo(StatementRules.check(facts));
      }
    }
  }

  @Test
  void aStatementIsNotTakenForAnother() {
    Draft draft = Draft.complete();
    memory.basic(id, draft.facts(), Map.of());
    StatementContent empty =
        new StatementContent(
            draft.facts().content().baselineVersion(),
            Optional.empty(),
            draft.facts().content().scope(),
            List.of(),
            Map.of());

    assertThat(memory.basic(StatementId.random(), draft.facts(empty), Map.of()))
        .isEqualTo(StatementRules.check(draft.facts(empty)))
        .isNotEmpty();
  }

  private static StatementContent edited(StatementContent content, Draft draft, Random random) {
    Map<RequirementId, Answer> changed = new HashMap<>();
    List<Requirement> all = draft.facts().baseline().requirements();
    for (int n = random.nextInt(4); n >= 0; n--) {
      Requirement one = all.get(random.nextInt(all.size()));
      changed.put(one.id(), answer(one, random));
    }
    StatementContent after = content.withAnswers(changed);
    return random.nextInt(8) > 0
        ? after
        : new StatementContent(
            after.baselineVersion(),
            Optional.of(
                new Period(
                    LocalDate.of(2024, 1 + random.nextInt(3), 1), LocalDate.of(2024, 12, 31))),
            after.scope(),
            after.usedServices(),
            after.profile(),
            after.answers());
  }

  private static Answer answer(Requirement of, Random random) {
    List<IndividualControl> measures = new ArrayList<>();
    for (int n = random.nextInt(3); n > 0; n--) {
      measures.add(
          new IndividualControl(
              LINES.get(random.nextInt(LINES.size())),
              random.nextInt(4) == 0 ? "" : "措置",
              "運用課",
              Frequency.DAILY,
              random.nextBoolean()
                  ? Optional.empty()
                  : Optional.of(LocalDate.of(2024, 1 + random.nextInt(12), 1)),
              Optional.empty()));
    }
    return new Answer(
        of.id(),
        List.of(Treatment.values()).get(random.nextInt(Treatment.values().length)),
        random.nextBoolean() ? "" : "当社は用いない",
        random.nextBoolean() ? Optional.empty() : Optional.of(new RegistryKey("C21-0001-2")),
        random.nextBoolean() ? "" : "仮想マシン",
        measures);
  }
}
