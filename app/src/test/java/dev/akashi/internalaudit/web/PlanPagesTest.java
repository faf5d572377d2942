package dev.akashi.internalaudit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.internalaudit.AuditPlans;
import dev.akashi.internalaudit.AuditReports;
import dev.akashi.internalaudit.InternalAudits;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.statement.Declarations;
import dev.akashi.statement.IndividualControl;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.ServiceId;
import dev.akashi.statement.StatementDrafts;
import dev.akashi.statement.StatementFinding;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementScope;
import dev.akashi.statement.StatementSheet;
import dev.akashi.statement.StatementStage;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@AkashiTest
class PlanPagesTest {

  @Autowired Stage stage;
  @Autowired ApplicationContext context;
  @Autowired OwnStatements own;
  @Autowired InternalAudits audits;
  @Autowired AuditPlans plans;
  @Autowired AuditReports reports;
  @Autowired Declarations declarations;
  @Autowired StatementDrafts drafts;
  @Autowired DSLContext sql;

  private StatementStage statements;
  private Actor provider;
  private StatementId statement;
  private ServiceId service;
  private String path;
  private Visitor visitor;

  @BeforeEach
  void aServiceWithACompleteStatement() {
    TestDay.set(LocalDate.of(2025, 1, 10));
    statements = new StatementStage(context);
    provider = statements.representative();
    statement = statements.complete(provider);
    service = own.sheet(provider, statement).head().service().id();
    path = "/provider/services/" + service + "/internal-audits";
    visitor = stage.signedIn(provider);
    visitor.get(path);
  }

  @Test
  @Clause("FRM-21")
  void aProgrammeIsPlannedAuditedCorrectedAndReportedOn() {
    String plan = plan("9.2.3 9.2.4");
    assertThat(auditor(plan, "", "鈴木一郎", "外部監査法人").status()).isEqualTo(303);
    String auditor = plans.of(provider, service).getFirst().auditors().getFirst().id().toString();

    Answer recorded = record(auditor, "", "NONCONFORMITY", "9.2.3");
    assertThat(recorded.status()).as(recorded.body()).isEqualTo(303);
    String list = visitor.get(path).body();
    assertThat(list).contains("鈴木一郎 外部監査法人", "組織外の者", "是正を記録する");
    assertThat(issue(plan).body()).contains("是正の記録がない不適合");

    String audit = audits.records(provider, service, 0, 1).getFirst().id().toString();
    Answer early = correct(audit, "2025-01-11", "", "", "0");
    assertThat(early.status()).isEqualTo(422);
    Answer corrected = correct(audit, "2025-01-09", "2025-01-10", "true", "0");
    assertThat(corrected.status()).as(corrected.body()).isEqualTo(303);
    assertThat(correct(audit, "2025-01-09", "", "", "0").status()).isEqualTo(409);

    Answer issued = issue(plan);
    assertThat(issued.status()).as(issued.body()).isEqualTo(303);
    assertThat(visitor.get(issued.location()).body())
        .contains("内部監査報告書", "情報セキュリティ責任者", "手順を改める", "9.2.4", "有効");
    assertThat(visitor.get(issued.location() + "&lang=en").body())
        .contains("Internal audit report", "Planned and not audited");
    assertThatThrownBy(() -> sql.execute("delete from internalaudit.report"))
        .hasStackTraceContaining("stays as it was given out");
  }

  @Test
  @Clause("FRM-21")
  void whatIsSaidOfTheEffectOfACorrectionIsNotDroppedWithoutItsDay() {
    String plan = plan("9.2.3");
    auditor(plan, "", "鈴木一郎", "外部監査法人");
    String auditor = plans.of(provider, service).getFirst().auditors().getFirst().id().toString();
    record(auditor, "", "NONCONFORMITY", "9.2.3");
    String audit = audits.records(provider, service, 0, 1).getFirst().id().toString();

    Answer refused = correct(audit, "2025-01-09", "", "true", "0");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("id=\"f-checkedOn\"", "aria-invalid=\"true\"");
  }

  @Test
  @Clause("FRM-21")
  void whoAnsweredTheStatementOrOwnsTheControlDoesNotAuditIt() {
    String plan = plan("9.2.3 9.2.4");

    Answer refused = auditor(plan, provider.person().toString(), "", "監査室");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("すべてに自ら関わっています", "FRM-21");

    Answer owner = recordBy("基盤運用課", "9.2.3");
    assertThat(owner.status()).isEqualTo(422);
    assertThat(owner.body()).contains("自ら担当する個別管理策を監査しようとしています", "FRM-21");
    Answer author = recordBy(provider.name(), "9.2.3");
    assertThat(author.body()).contains("自ら言明書に回答した要求事項を監査しようとしています");
    assertThat(audits.records(provider, service, 0, 10)).isEmpty();
  }

  @Test
  @Clause("FRM-21")
  void somebodyOfTheOwningUnitAuditsWithAReasonOnly() {
    String plan = plan("9.2.3");
    Actor colleague = stage.colleagueOf(provider, Role.STATEMENT_EDITOR);
    Answer unit = auditor(plan, colleague.person().toString(), "", "基盤運用課");
    assertThat(unit.status()).as(unit.body()).isEqualTo(303);
    String auditor = plans.of(provider, service).getFirst().auditors().getFirst().id().toString();

    Answer without = record(auditor, "", "CONFORMS", "9.2.3");
    assertThat(without.status()).isEqualTo(422);
    assertThat(without.body()).contains("個別管理策を担当する部署です", "FRM-21");
    assertThat(record(auditor, "別の班で、上長が異なる", "CONFORMS", "9.2.3").status()).isEqualTo(303);
    assertThat(visitor.get(path).body()).contains("別の班で、上長が異なる");
    assertThat(visitor.post(plan + "/auditors/" + auditor + "/remove").status()).isEqualTo(422);
  }

  @Test
  @Clause("FRM-34")
  void aStatementRestsOnReportsUntilItIsDeclared() {
    String basis = "/provider/statements/" + statement + "/internal-audit-reports";
    assertThat(warnings()).containsExactly("internalaudit.no-basis");
    assertThat(visitor.get(basis).body()).contains("発行した報告書はまだありません");
    String plan = plan("9.2.3");
    auditor(plan, "", "鈴木一郎", "外部監査法人");
    String auditor = plans.of(provider, service).getFirst().auditors().getFirst().id().toString();
    record(auditor, "", "CONFORMS", "9.2.3");
    issue(plan);
    String report = reports.of(provider, service).getFirst().id().toString();

    assertThat(visitor.post(basis, "report", report).status()).isEqualTo(303);
    assertThat(warnings()).isEmpty();
    assertThat(visitor.get("/provider/statements/" + statement).body()).contains(basis);
    statements.declare(provider, statement);
    Answer late = visitor.post(basis);
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.body()).contains("根拠とする内部監査は変えられません", "根拠とする");
    assertThat(stage.signedIn(stage.person(Role.REPRESENTATIVE)).get(basis).status())
        .isEqualTo(404);
    assertThat(stage.signedIn(stage.person(Role.REPRESENTATIVE)).get(plan).status()).isEqualTo(404);
  }

  @Test
  @Clause("FRM-34")
  void aBasisThatChangedSinceItWasSeenIsNotDeclared() {
    String plan = plan("9.2.3");
    auditor(plan, "", "鈴木一郎", "外部監査法人");
    String auditor = plans.of(provider, service).getFirst().auditors().getFirst().id().toString();
    record(auditor, "", "CONFORMS", "9.2.3");
    issue(plan);
    String report = reports.of(provider, service).getFirst().id().toString();
    Declarations.Seen seen = declarations.seen(provider, statement);
    visitor.post("/provider/statements/" + statement + "/internal-audit-reports", "report", report);

    assertThatThrownBy(
            () -> declarations.declare(provider, statement, LocalDate.of(2025, 1, 10), seen))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.reasons())
                    .extracting(Reason::code)
                    .containsExactly("statement.beside-changed-since-seen"));
  }

  @Test
  @Clause({"FRM-21", "FRM-34"})
  void aDeclaredStatementKeepsItsBasisAndANewVersionOfItGoesOnWithIt() {
    String plan = plan("9.2.3");
    auditor(plan, "", "鈴木一郎", "外部監査法人");
    String auditor = plans.of(provider, service).getFirst().auditors().getFirst().id().toString();
    record(auditor, "", "CONFORMS", "9.2.3");
    issue(plan);
    String report = reports.of(provider, service).getFirst().id().toString();
    visitor.post("/provider/statements/" + statement + "/internal-audit-reports", "report", report);
    statements.declare(provider, statement);

    assertThatThrownBy(() ->
            sql.execute("delete from internalaudit.basis where statement = ?", statement.value()))
        .hasStackTraceContaining("the basis of a declared statement stays as it is");
    StatementId next = declarations.withdraw(provider, statement, "書き直すため");
    assertThat(reports.basis(provider, next).chosen())
        .extracting(Object::toString)
        .containsExactly(report);
    visitor.post("/provider/statements/" + next + "/internal-audit-reports");
    assertThat(reports.basis(provider, next).chosen()).as("the draft can still change").isEmpty();
    assertThat(reports.basis(provider, statement).chosen()).hasSize(1);
  }

  @Test
  @Clause("FRM-34")
  void aLinkedReportIsTheBasisThatAStatementNames() {
    StatementScope said = own.sheet(provider, statement).content().scope();
    drafts.setScope(
        provider,
        statement,
        withoutInternalAudit(said),
        own.sheet(provider, statement).scopeRevision());
    assertThat(errors()).containsExactly("statement.internal-audit-missing");

    String plan = plan("9.2.3");
    auditor(plan, "", "鈴木一郎", "外部監査法人");
    record(
        plans.of(provider, service).getFirst().auditors().getFirst().id().toString(),
        "",
        "CONFORMS",
        "9.2.3");
    issue(plan);
    visitor.post(
        "/provider/statements/" + statement + "/internal-audit-reports",
        "report",
        reports.of(provider, service).getFirst().id().toString());
    assertThat(errors()).isEmpty();
  }

  @Test
  @Clause("FRM-21")
  void aRecordBelongsToTheProgrammeOfItsAuditor() {
    String plan = plan("9.2.3");
    auditor(plan, "", "鈴木一郎", "外部監査法人");
    assertThat(recordBy("監査部", "9.2.3").status()).isEqualTo(303);

    Answer issued = issue(plan);
    assertThat(issued.status()).isEqualTo(422);
    assertThat(issued.body()).contains("この計画の監査の記録が1件もありません");
  }

  @Test
  @Clause("FRM-21")
  void aChangedProgrammeLeavesNobodyWithOwnWorkOnly() {
    RequirementId owned = RequirementId.of("9.2.4");
    StatementSheet sheet = own.sheet(provider, statement);
    dev.akashi.statement.Answer before = sheet.content().answer(owned);
    IndividualControl control = before.individualControls().getFirst();
    drafts.answer(
        provider,
        statement,
        before.with(
            List.of(
                new IndividualControl(
                    control.line(),
                    control.text(),
                    "運用課 佐藤　花子",
                    control.frequency(),
                    control.validFrom(),
                    control.validTo(),
                    control.plans()))),
        sheet.revisionOf(owned));
    String plan = plan("9.2.3 9.2.4");
    assertThat(auditor(plan, "", "佐藤花子", "監査室").status()).isEqualTo(303);

    Answer changed = change(plan, "9.2.4", "0");
    assertThat(changed.status()).isEqualTo(422);
    assertThat(changed.body()).contains("佐藤花子", "すべてに自ら関わっています");
    assertThat(change(plan, "9.2.3", "0").status()).isEqualTo(303);
  }

  private Answer change(String plan, String controls, String revision) {
    visitor.get(plan);
    return visitor.post(
        plan,
        "revision",
        revision,
        "title",
        "2024年度内部監査",
        "first",
        "2024-10-01",
        "last",
        "2024-12-31",
        "criteria",
        "管理基準",
        "controls",
        controls);
  }

  private static StatementScope withoutInternalAudit(StatementScope said) {
    return new StatementScope(
        said.items(),
        said.serviceModels(),
        said.deploymentModel(),
        said.dataLocation(),
        said.governingLaw(),
        said.foreignLawRisk(),
        said.capitalAndOfficers(),
        said.thirdPartyTests(),
        said.subsequentEvents(),
        said.providerResponsibility(),
        said.customerResponsibility(),
        /* internalAuditBasis= */ "",
        said.responsibilityPerModel());
  }

  private List<String> errors() {
    return declarations.check(provider, statement).findings().stream()
        .filter(found -> found.rule().equals("FRM-34"))
        .filter(found -> found.severity() == StatementFinding.Severity.ERROR)
        .map(found -> found.reason().code())
        .toList();
  }

  private List<String> warnings() {
    return declarations.check(provider, statement).findings().stream()
        .filter(found -> found.rule().equals("FRM-34"))
        .filter(found -> found.severity() == StatementFinding.Severity.WARNING)
        .map(found -> found.reason().code())
        .toList();
  }

  private String plan(String controls) {
    Answer made =
        visitor.post(
            path + "/plans",
            "title",
            "2024年度内部監査",
            "first",
            "2024-10-01",
            "last",
            "2024-12-31",
            "criteria",
            "管理基準",
            "controls",
            controls);
    assertThat(made.status()).as(made.body()).isEqualTo(303);
    return made.location().replaceFirst("\\?.*", "");
  }

  private Answer auditor(String plan, String person, String name, String unit) {
    return visitor.post(
        plan + "/auditors",
        "person",
        person,
        "auditor",
        name,
        "unit",
        unit,
        "competence",
        "内部監査の経験5年");
  }

  private Answer record(String auditor, String because, String result, String controls) {
    return visitor.post(
        path,
        "auditedOn",
        "2024-12-10",
        "planAuditor",
        auditor,
        "independence",
        "OTHER_UNIT",
        "grounds",
        "運用に関わらない",
        "result",
        result,
        "note",
        "記録がない",
        "ownUnitBecause",
        because,
        "controls",
        controls);
  }

  private Answer recordBy(String name, String controls) {
    return visitor.post(
        path,
        "auditedOn",
        "2024-12-10",
        "auditor",
        name,
        "independence",
        "OTHER_UNIT",
        "grounds",
        "運用に関わらない",
        "result",
        "CONFORMS",
        "controls",
        controls);
  }

  private Answer correct(
      String audit, String doneOn, String checkedOn, String effective, String revision) {
    return visitor.post(
        path + "/" + audit + "/correction",
        "revision",
        revision,
        "action",
        "手順を改める",
        "owner",
        "運用課長",
        "due",
        "2025-02-28",
        "doneOn",
        doneOn,
        "checkedOn",
        checkedOn,
        "checkedBy",
        checkedOn.isEmpty() ? "" : "監査室長",
        "effective",
        effective);
  }

  private Answer issue(String plan) {
    return visitor.post(
        plan + "/reports",
        "issuedOn",
        "2025-01-10",
        "summary",
        "おおむね適合",
        "recipients",
        "情報セキュリティ責任者\n運用部長");
  }
}
