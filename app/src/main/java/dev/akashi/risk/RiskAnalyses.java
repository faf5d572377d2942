package dev.akashi.risk;

import dev.akashi.assessment.Engagement;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.Engagements;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baselines;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.risk.db.RiskStore;
import dev.akashi.risk.db.RiskStore.Stored;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementSheet;
import dev.akashi.statement.Statements;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The risk analyses of a provider's statements (FRM-03). The provider writes one while the
 * statement is a draft; the assessor that took the statement up reads it.
 */
@Service
public class RiskAnalyses {

  private final RiskStore store;
  private final OwnStatements own;
  private final Statements statements;
  private final Engagements engagements;
  private final Baselines baselines;
  private final ProgrammeParameters parameters;
  private final Trail trail;
  private final Today today;

  RiskAnalyses(
      RiskStore store,
      OwnStatements own,
      Statements statements,
      Engagements engagements,
      Baselines baselines,
      ProgrammeParameters parameters,
      Trail trail,
      Today today) {
    this.store = store;
    this.own = own;
    this.statements = statements;
    this.engagements = engagements;
    this.baselines = baselines;
    this.parameters = parameters;
    this.trail = trail;
    this.today = today;
  }

  /** An analysis with where it does not meet its statement. */
  public record Overview(
      LocalizedText serviceName, int version, RiskAnalysis analysis, RiskGaps gaps) {}

  /** The analysis of a statement of the own organisation. */
  @Transactional(readOnly = true)
  public Overview overview(Actor actor, StatementId id) {
    StatementSheet sheet = own.sheet(actor, id);
    RiskAnalysis analysis = analysis(id);
    return new Overview(
        sheet.head().called(),
        sheet.head().version(),
        analysis,
        RiskGaps.of(
            baselines.version(sheet.content().baselineVersion()),
            sheet.content(),
            analysis.risks()));
  }

  /** The analysis of the statement that an engagement of the own body is about. */
  @Transactional(readOnly = true)
  public Overview overview(Actor actor, EngagementId id) {
    Engagement engagement = engagements.notBrokenOff(actor, id);
    RiskAnalysis analysis = analysis(engagement.statement());
    return new Overview(
        engagement.serviceName(),
        engagement.statementVersion(),
        analysis,
        RiskGaps.of(
            baselines.version(engagement.baselineVersion()),
            statements.declared(engagement.statement()).content(),
            analysis.risks()));
  }

  RiskAnalysis analysis(StatementId id) {
    Optional<Stored> stored = store.find(id);
    return new RiskAnalysis(
        id,
        criterion(stored),
        store.risks(id),
        stored.map(Stored::revision).orElse(0),
        stored.flatMap(Stored::fixed));
  }

  /** What was fixed keeps the words of the day on which it was. */
  private RiskCriterion criterion(Optional<Stored> stored) {
    LocalDate day = stored.flatMap(Stored::fixed).map(fixed -> fixed.on()).orElseGet(today::day);
    return RiskCriteria.on(day, parameters, stored.map(Stored::own).orElse(OwnCriterion.NONE));
  }

  /** The provider's own criterion, without what it takes from the programme. */
  @Transactional(readOnly = true)
  public OwnCriterion ownCriterion(Actor actor, StatementId id) {
    return store.find(own.sheet(actor, id).id()).map(Stored::own).orElse(OwnCriterion.NONE);
  }

  /** What was typed, as controls of the statement. */
  @Transactional(readOnly = true)
  public TypedLinks read(Actor actor, StatementId id, String typed) {
    StatementSheet sheet = own.sheet(actor, id);
    return TypedLinks.read(
        typed, baselines.version(sheet.content().baselineVersion()), sheet.content());
  }

  /**
   * Sets the provider's own criterion and scales. Approvals that could not be given like that under
   * them no longer count.
   */
  @Transactional
  public void setCriterion(Actor actor, StatementId id, OwnCriterion said, int revision) {
    StatementSheet sheet = draft(actor, id);
    RiskCriterion before = criterion(store.find(id));
    RiskCriterion now = RiskCriteria.on(today.day(), parameters, said);
    List<Risk> risks = store.risks(id);
    Refusal.rulesUnlessEmpty(RiskRules.checkCriterion(now, risks));
    if (!store.save(id, said, revision)) {
      throw stale();
    }
    takeBack(actor, id, RiskRules.noLongerApproved(risks, before, now));
    trail.record(
        actor,
        "risk.criterion-set",
        subject(id),
        Map.of(
            "service", sheet.head().service().name(),
            "to", said.acceptableUpTo().map(Object::toString).orElse(""),
            "reason", said.text()));
  }

  private void takeBack(Actor actor, StatementId id, List<Risk> fallen) {
    for (Risk risk : fallen) {
      store.takeApprovalBack(risk.id());
      trail.record(
          actor,
          "risk.approval-fell",
          subject(id),
          Map.of("number", risk.number(), "residual", risk.now().product()));
    }
  }

  /** Makes several changes in one go; the reasons against any of them undo all. */
  void take(Actor actor, StatementId id, List<RiskEdit> edits, String file) {
    StatementSheet sheet = draft(actor, id);
    RiskScale scale = criterion(store.find(id)).scale();
    Baseline baseline = baselines.version(sheet.content().baselineVersion());
    for (RiskEdit edit : edits) {
      edit.after().ifPresent(said -> refuseWrong(baseline, scale, said));
      write(actor, id, edit, file);
    }
  }

  private void write(Actor actor, StatementId id, RiskEdit edit, String file) {
    if (edit.before().isEmpty()) {
      Risk.Content said = edit.after().orElseThrow();
      int number = store.nextNumber(id);
      store.add(id, RiskId.random(), number, said);
      record(actor, id, "risk.added", number, said, file);
      return;
    }
    Risk before = edit.before().get();
    boolean written =
        edit.after()
            .map(said -> store.change(before.id(), said, before.revision()))
            .orElseGet(() -> store.remove(before.id(), before.revision()));
    if (!written) {
      throw stale();
    }
    record(
        actor,
        id,
        edit.after().isPresent() ? "risk.changed" : "risk.removed",
        before.number(),
        edit.after().orElse(before.content()),
        file);
  }

  /** Adds a risk under the next number. */
  @Transactional
  public RiskId add(Actor actor, StatementId id, Risk.Content said) {
    StatementSheet sheet = draft(actor, id);
    refuseWrong(sheet, said);
    RiskId risk = RiskId.random();
    int number = store.nextNumber(id);
    store.add(id, risk, number, said);
    record(actor, id, "risk.added", number, said);
    return risk;
  }

  /** Changes a risk; an approval of what it was before no longer counts. */
  @Transactional
  public void change(Actor actor, StatementId id, RiskId risk, Risk.Content said, int revision) {
    StatementSheet sheet = draft(actor, id);
    Risk before = find(id, risk);
    refuseWrong(sheet, said);
    if (!store.change(risk, said, revision)) {
      throw stale();
    }
    record(actor, id, "risk.changed", before.number(), said);
  }

  /**
   * Notes that the owner bears what is left of a risk (management item 4.4.8.5).
   *
   * @param because why, when it is above the criterion
   */
  @Transactional
  public void approve(
      Actor actor,
      StatementId id,
      RiskId risk,
      String by,
      LocalDate on,
      String because,
      int revision) {
    draft(actor, id);
    Risk found = find(id, risk);
    RiskCriterion criterion = criterion(store.find(id));
    Refusal.rulesUnlessEmpty(
        RiskRules.checkApproval(found, by, on, because, criterion, today.day()));
    if (!store.approve(
        risk, new Risk.Approval(by, on, because, actor.name(), today.now()), revision)) {
      throw stale();
    }
    trail.record(
        actor,
        "risk.approved",
        subject(id),
        Map.of(
            "number", found.number(),
            "signer", by,
            "on", on.toString(),
            "residual", found.now().product(),
            "why", because));
  }

  /** Takes a risk out; its number is not given again. */
  @Transactional
  public void remove(Actor actor, StatementId id, RiskId risk, int revision) {
    draft(actor, id);
    Risk found = find(id, risk);
    if (!store.remove(risk, revision)) {
      throw stale();
    }
    record(actor, id, "risk.removed", found.number(), found.content());
  }

  private static Refusal stale() {
    return Refusal.stale(Reason.of("risk.changed-meanwhile"));
  }

  private Risk find(StatementId id, RiskId risk) {
    return store.risks(id).stream()
        .filter(each -> each.id().equals(risk))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound(Reason.of("risk.unknown")));
  }

  /** The draft, with its analysis held against other changes and against the declaration. */
  private StatementSheet draft(Actor actor, StatementId id) {
    StatementSheet sheet = own.sheet(actor, id);
    if (!sheet.head().isDraft() || store.hold(id).fixed().isPresent()) {
      throw Refusal.rule(Reason.of("risk.fixed", "FRM-03").with(sheet.head().version()));
    }
    return sheet;
  }

  private void refuseWrong(StatementSheet sheet, Risk.Content said) {
    refuseWrong(
        baselines.version(sheet.content().baselineVersion()),
        criterion(store.find(sheet.id())).scale(),
        said);
  }

  private static void refuseWrong(Baseline baseline, RiskScale scale, Risk.Content said) {
    Refusal.rulesUnlessEmpty(RiskRules.check(said, scale));
    List<String> unknown =
        said.controls().stream()
            .filter(link -> baseline.find(link.requirement()).isEmpty())
            .map(ControlLink::toString)
            .toList();
    if (!unknown.isEmpty()) {
      throw Refusal.rule(unknownControls(unknown));
    }
  }

  /** What is typed and stands for no control of the statement. */
  public static Reason unknownControls(List<String> unknown) {
    return Reason.of("risk.unknown-controls", "FRM-03").with(unknown).at("controls");
  }

  private void record(Actor actor, StatementId id, String what, int number, Risk.Content said) {
    record(actor, id, what, number, said, /* file= */ "");
  }

  private void record(
      Actor actor, StatementId id, String what, int number, Risk.Content said, String file) {
    Map<String, Object> details =
        new HashMap<>(
            Map.of(
                "number", number,
                "name", said.threat(),
                "size", said.level().product(),
                "residual", said.residual().map(left -> left.product()).orElse(0),
                "treatment", said.treatment(),
                "controls", said.controls().size()));
    if (!file.isEmpty()) {
      details.put("file", file);
    }
    trail.record(actor, what, subject(id), details);
  }

  static Subject subject(StatementId id) {
    return new Subject("statement", id.toString());
  }
}
