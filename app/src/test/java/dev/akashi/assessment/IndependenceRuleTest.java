package dev.akashi.assessment;

import static dev.akashi.assessment.Given.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.assessment.InternalAuditFacts.InternalAuditor;
import dev.akashi.assessment.TeamMember.Declaration;
import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndependenceRuleTest {

  private static final LocalDate DAY = LocalDate.of(2025, 1, 15);
  private static final int COOLING = 24;
  private static final IndependenceRule.Provider PROVIDER =
      new IndependenceRule.Provider(
          Set.of("提供者"),
          Set.of("提供 花子"),
          Set.of("退職 次郎"),
          Set.of("執筆 三郎"),
          List.of(
              new InternalAuditor(
                  "内部監査室 点検　四郎", /* inWords= */ true, List.of(RequirementId.of("9.4.2"))),
              new InternalAuditor(
                  "検査 五郎太", /* inWords= */ false, List.of(RequirementId.of("9.4.2")))));

  @ParameterizedTest
  @Clause("FRM-31")
  @CsvSource({
    "監査 一郎, ''",
    "提供 花子, assessment.member-is-provider-staff",
    "提供花子, assessment.member-is-provider-staff",
    "提供　花子, assessment.member-is-provider-staff",
    "退職 次郎, assessment.member-was-provider-staff",
    "執筆 三郎, assessment.member-wrote-statement",
    "点検 四郎, assessment.member-audited-internally",
    "検査 五郎, ''",
    "検査　五郎太, assessment.member-audited-internally"
  })
  void whoBelongsToTheProviderOrWorkedOnTheStatementDoesNotAudit(String name, String reason) {
    List<Reason> conflicts = check(name, Declaration.NONE);

    assertThat(codes(conflicts)).isEqualTo(reason.isEmpty() ? List.of() : List.of(reason));
    assertThat(conflicts).allSatisfy(each -> assertThat(each.restsOn("FRM-31")).isTrue());
  }

  @ParameterizedTest
  @Clause("FRM-31")
  @CsvSource({"2023-01-14, true", "2023-01-15, false", "2024-12-31, false", "'', false"})
  void aDeclaredRoleKeepsFromAuditingUntilTheCoolingPeriodIsOver(String last, boolean fine) {
    Optional<LocalDate> ended =
        last.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(last));
    for (Tie.TieKind kind : Tie.TieKind.values()) {
      assertThat(codes(check("監査 一郎", tied(kind, ended))))
          .isEqualTo(fine ? List.of() : List.of("assessment.member-not-cooled-off"));
    }
  }

  @Test
  @Clause("FRM-31")
  void aFormerColleagueOfTheProviderIsJudgedByTheDeclaredEnd() {
    assertThat(check("退職 次郎", tied(Tie.TieKind.STAFF, Optional.of(LocalDate.of(2022, 3, 31)))))
        .isEmpty();
    assertThat(
            codes(check("退職 次郎", tied(Tie.TieKind.STAFF, Optional.of(LocalDate.of(2024, 3, 31))))))
        .containsExactly("assessment.member-not-cooled-off");
  }

  @Test
  @Clause("FRM-31")
  void aNamesakeIsExplainedByTheAssessorAndConfirmedByTheProvider() {
    Declaration explained = new Declaration(List.of(), Optional.empty(), "生年月日が異なる");
    for (String name : List.of("提供 花子", "執筆 三郎", "検査 五郎太")) {
      assertThat(codes(check(name, explained))).containsExactly("assessment.namesake-unconfirmed");
    }
    assertThat(check("監査 一郎", explained)).isEmpty();

    TeamMember stated = new TeamMember("提供 花子", Optional.empty(), "", Optional.of(DAY), explained);
    TeamMember confirmed =
        stated.with(
            new TeamMember.Work(
                Optional.empty(),
                Optional.empty(),
                Optional.of(new TeamMember.Confirmation("代表 花子", DAY))));
    assertThat(IndependenceRule.conflicts(List.of(confirmed), PROVIDER, DAY, COOLING)).isEmpty();
    TeamMember otherwise =
        new TeamMember(
            "提供 花子",
            Optional.empty(),
            "",
            Optional.of(DAY),
            new Declaration(List.of(), Optional.empty(), "住所が異なる"));
    assertThat(TeamRule.changed(List.of(confirmed), List.of(stated), false, DAY))
        .containsExactly(confirmed);
    assertThat(TeamRule.changed(List.of(confirmed), List.of(otherwise), false, DAY))
        .containsExactly(otherwise);
  }

  @Test
  @Clause("FRM-31")
  void aRoleSomewhereElseSaysNothingAboutTheOneAtTheProvider() {
    Declaration elsewhere =
        new Declaration(
            List.of(
                new Tie(
                    Tie.TieKind.STAFF,
                    "別の会社",
                    LocalDate.of(2001, 4, 1),
                    Optional.of(LocalDate.of(2002, 3, 31)))),
            Optional.empty(),
            "");

    assertThat(codes(check("退職 次郎", elsewhere)))
        .containsExactly("assessment.member-was-provider-staff");
  }

  @Test
  @Clause("FRM-31")
  void aSubcontractorDeclaresToo() {
    TeamMember undeclared = new TeamMember("再委託 五郎", Optional.empty(), "再委託先", Optional.of(DAY));
    TeamMember declared =
        new TeamMember(
            "再委託 五郎",
            Optional.empty(),
            "再委託先",
            Optional.of(DAY),
            new Declaration(List.of(), Optional.of(DAY), ""));

    assertThat(codes(TeamRule.lacking(List.of(undeclared), DAY)))
        .containsExactly("assessment.subcontractor-undeclared");
    assertThat(TeamRule.lacking(List.of(declared), DAY)).isEmpty();
    assertThat(codes(TeamRule.lacking(List.of(declared), DAY.minusDays(1))))
        .contains("assessment.subcontractor-undeclared");
  }

  private static Declaration tied(Tie.TieKind kind, Optional<LocalDate> last) {
    return new Declaration(
        List.of(new Tie(kind, "提供者", LocalDate.of(2020, 4, 1), last)), Optional.empty(), "");
  }

  private static List<Reason> check(String name, Declaration declaration) {
    return IndependenceRule.conflicts(
        List.of(new TeamMember(name, Optional.empty(), "", Optional.of(DAY), declaration)),
        PROVIDER,
        DAY,
        COOLING);
  }
}
