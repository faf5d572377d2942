package dev.akashi.internalaudit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.PersonId;
import dev.akashi.internalaudit.OwnWork.Auditing;
import dev.akashi.internalaudit.OwnWork.Author;
import dev.akashi.internalaudit.OwnWork.Done;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.Reason;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Clause("FRM-21")
class OwnWorkTest {

  private static final PersonId SATO = new PersonId(UUID.randomUUID());

  @ParameterizedTest
  @CsvSource({
    // auditor, unit, owner of the control, reason given, refusal
    "鈴木一郎, 監査室, 基盤運用課 佐藤花子, '', ''",
    "佐藤花子, 監査室, 基盤運用課 佐藤花子, '', internalaudit.own-control",
    "佐藤　花子, 監査室, 佐藤花子, '', internalaudit.own-control",
    "佐藤花子, 監査室, 基盤運用課 佐藤　花子, '', internalaudit.own-control",
    "佐藤 花子, 監査室, 基盤運用課（佐藤 花子）, '', internalaudit.own-control",
    "Hanako Sato, 監査室, 運用課 HANAKO・SATO, '', internalaudit.own-control",
    "ｻﾄｳﾊﾅｺ, 監査室, サトウ ハナコ, '', internalaudit.own-control",
    "藤花, 監査室, 佐藤 花子, '', ''",
    "鈴木一郎, 基盤 運用課, 基盤運用課 佐藤 花子, '', internalaudit.own-unit",
    "佐藤花子, 監査室, 佐藤花子, 人手がない, internalaudit.own-control",
    "鈴木一郎, 基盤運用課, 基盤運用課 佐藤花子, '', internalaudit.own-unit",
    "鈴木一郎, 基盤運用課, 基盤運用課 佐藤花子, 別の班で、上長が異なる, ''",
    "基盤運用課, '', 基盤運用課, '', internalaudit.own-control",
    "監査室, '', 内部監査室, '', ''",
    "鈴木一郎, 監査室, '', '', ''",
    "基盤運用課 佐藤花子, '', 佐藤花子, 理由, internalaudit.names-owner",
    "基盤運用課 佐藤花子, '', 基盤運用課, 理由, internalaudit.names-owner",
    "監査室 佐藤花子, '', 基盤運用課 佐藤花子, 理由, internalaudit.names-owner",
    "佐藤花子（監査室）, '', 基盤運用課／佐藤花子, 理由, internalaudit.names-owner",
    "佐藤一郎, '', 基盤運用課 佐藤 花子, '', ''",
    "鈴木一郎, 基盤運用課 第一係, 基盤運用課, '', internalaudit.own-unit",
  })
  void nobodyAuditsOwnWork(
      String auditor, String unit, String owner, String because, String refusal) {
    Done work = new Done(id("9.2.3"), Set.of(owner), Set.of());

    assertThat(codes(new Auditing(auditor, Optional.empty(), unit), work, because))
        .isEqualTo(refusal.isEmpty() ? List.of() : List.of(refusal));
  }

  @Test
  void whoAnsweredARequirementDoesNotAuditIt() {
    Done work = new Done(id("9.2.3"), Set.of(), Set.of(new Author(SATO, "佐藤花子")));
    PersonId namesake = new PersonId(UUID.randomUUID());

    assertThat(codes(new Auditing("佐藤花子", Optional.of(SATO), "監査室"), work, "理由"))
        .containsExactly("internalaudit.own-answer");
    assertThat(codes(new Auditing("佐藤花子", Optional.empty(), "監査室"), work, ""))
        .containsExactly("internalaudit.own-answer");
    assertThat(codes(new Auditing("監査室 佐藤 花子", Optional.empty(), ""), work, "理由"))
        .containsExactly("internalaudit.own-answer");
    assertThat(codes(new Auditing("佐藤花子", Optional.of(namesake), "監査室"), work, "")).isEmpty();
  }

  @Test
  void theRefusalNamesTheControlsAndTheClause() {
    List<Reason> reasons =
        OwnWork.check(
            new Auditing("佐藤花子", Optional.empty(), ""),
            List.of(
                new Done(id("9.2.4"), Set.of("佐藤花子"), Set.of()),
                new Done(id("9.2.3"), Set.of("佐藤花子"), Set.of()),
                new Done(id("9.4.2"), Set.of("基盤運用課"), Set.of())),
            "");

    assertThat(reasons).hasSize(1);
    assertThat(reasons.getFirst().clauses()).extracting(ClauseId::value).containsExactly("FRM-21");
    assertThat(reasons.getFirst().toString()).contains("[9.2.3, 9.2.4]").doesNotContain("9.4.2");
  }

  private static List<String> codes(Auditing auditor, Done work, String because) {
    return OwnWork.check(auditor, List.of(work), because).stream().map(Reason::code).toList();
  }

  private static RequirementId id(String value) {
    return RequirementId.of(value);
  }
}
