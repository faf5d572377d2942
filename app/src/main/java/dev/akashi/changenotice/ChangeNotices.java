package dev.akashi.changenotice;

import dev.akashi.baseline.Baselines;
import dev.akashi.baseline.RequirementId;
import dev.akashi.changenotice.ChangeNotice.Content;
import dev.akashi.changenotice.db.ChangeRows;
import dev.akashi.difference.Differences;
import dev.akashi.difference.StatementDifference;
import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationKind;
import dev.akashi.directory.Organisations;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.Language;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.notice.Notices;
import dev.akashi.platform.Part;
import dev.akashi.platform.Texts;
import dev.akashi.platform.Today;
import dev.akashi.platform.Words;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.registration.RegisteredServices;
import dev.akashi.registration.Registration;
import dev.akashi.registry.RegistryKey;
import dev.akashi.statement.Answer;
import dev.akashi.statement.CloudServices;
import dev.akashi.statement.DeclaredStatement;
import dev.akashi.statement.StatementHead;
import dev.akashi.statement.Statements;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A provider tells what changes in its listed services, and which controls it touches (FRM-57).
 * What was filed stays as it was.
 */
@Service
public class ChangeNotices {

  static final ClauseId CLAUSE = ClauseId.of("FRM-57");

  private final ChangeRows rows;
  private final RegisteredServices services;
  private final Statements statements;
  private final CloudServices own;
  private final Differences differences;
  private final Baselines baselines;
  private final Organisations organisations;
  private final ProgrammeParameters parameters;
  private final Notices notices;
  private final Trail trail;
  private final Texts texts;
  private final Today today;

  ChangeNotices(
      ChangeRows rows,
      RegisteredServices services,
      Statements statements,
      CloudServices own,
      Differences differences,
      Baselines baselines,
      Organisations organisations,
      ProgrammeParameters parameters,
      Notices notices,
      Trail trail,
      Texts texts,
      Today today) {
    this.rows = rows;
    this.services = services;
    this.statements = statements;
    this.own = own;
    this.differences = differences;
    this.baselines = baselines;
    this.organisations = organisations;
    this.parameters = parameters;
    this.notices = notices;
    this.trail = trail;
    this.texts = texts;
    this.today = today;
  }

  /** The notices of the own organisation: what is not filed first, then the newest. */
  @Transactional(readOnly = true)
  public Part<ChangeNotice> ofOwn(Actor actor, int start, int size) {
    actor.require(Permission.EDIT_STATEMENT);
    return Part.read(rows.ofProvider(actor.organisationId(), start, size + 1), start, size);
  }

  /** The services of the own organisation that stand on the list. */
  @Transactional(readOnly = true)
  public List<Registration> listed(Actor actor) {
    actor.require(Permission.EDIT_STATEMENT);
    return services.standingOf(actor.organisationId(), today.day());
  }

  /** A notice of the own organisation. */
  @Transactional(readOnly = true)
  public ChangeNotice get(Actor actor, ChangeId id) {
    actor.require(Permission.EDIT_STATEMENT);
    return rows.find(id)
        .filter(found -> actor.belongsTo(found.provider()))
        .orElseThrow(ChangeNotices::unknown);
  }

  /** What still stands against filing. */
  public List<Reason> againstFiling(ChangeNotice notice) {
    return ChangeRules.againstFiling(notice);
  }

  /** The kinds of changes that count as significant unless it is ruled otherwise. */
  public Set<ServiceChangeKind> presumed() {
    return ChangeParameters.presumed(parameters, today.day());
  }

  /** Begins a notice on a listed service of the own organisation. */
  @Transactional
  public ChangeId begin(Actor actor, RegistryKey key, Content content) {
    actor.require(Permission.EDIT_STATEMENT);
    Registration listed =
        services
            .standing(key, today.day())
            .filter(found -> actor.belongsTo(found.provider()))
            .orElseThrow(() -> Refusal.notFound(Reason.of("changenotice.no-such-service")));
    DeclaredStatement published =
        statements
            .published(listed.service())
            .orElseThrow(() -> Refusal.rule(Reason.of("changenotice.nothing-published", "FRM-57")));
    Refusal.inputUnlessEmpty(ChangeRules.check(content, today.day()));
    ChangeId id = ChangeId.random();
    rows.add(id, listed, published, content, due(content), actor, today.now());
    trail.record(
        actor,
        "changenotice.begun",
        subject(id),
        Map.of(
            "service", listed.serviceName().ja(),
            "kind", content.kind(),
            "change", content.description(),
            "on", content.changesOn().toString()));
    return id;
  }

  /** Writes what the provider says of the change anew. */
  @Transactional
  public void change(Actor actor, ChangeId id, Content content, int revision) {
    ChangeNotice before = draft(actor, id, revision);
    Refusal.inputUnlessEmpty(ChangeRules.check(content, today.day()));
    rows.change(id, content, due(content), actor, today.now());
    trail.record(
        actor,
        "changenotice.changed",
        subject(id),
        Map.of(
            "service", before.serviceName().ja(),
            "before", before.content().description(),
            "after", content.description(),
            "on", content.changesOn().toString()));
  }

  /** Names a control that the change touches, in place of what was said of it. */
  @Transactional
  public void put(Actor actor, ChangeId id, AffectedControl control, int revision) {
    ChangeNotice notice = draft(actor, id, revision);
    Refusal.inputUnlessEmpty(ChangeRules.check(control).stream().toList());
    String version = statements.declared(notice.statement()).content().baselineVersion();
    if (baselines.version(version).find(control.requirement()).isEmpty()) {
      throw Refusal.input(
          Reason.atField(
              "requirement", "changenotice.not-asked", control.requirement().value(), version));
    }
    rows.put(id, List.of(control));
    trail.record(
        actor,
        "changenotice.control-put",
        subject(id),
        Map.of(
            "requirement", control.requirement().value(),
            "before", control.before(),
            "after", control.after()));
  }

  /** Takes a control out of the notice. */
  @Transactional
  public void remove(Actor actor, ChangeId id, RequirementId control, int revision) {
    draft(actor, id, revision);
    rows.remove(id, control);
    trail.record(
        actor, "changenotice.control-removed", subject(id), Map.of("requirement", control.value()));
  }

  /**
   * Names every control whose answer differs between the published statement and the version that
   * is worked on, with what each says.
   *
   * @return how many
   */
  @Transactional
  public int takeDifference(Actor actor, ChangeId id, int revision) {
    ChangeNotice notice = draft(actor, id, revision);
    StatementHead working =
        own.statements(actor, notice.service()).stream()
            .filter(head -> head.version() > notice.statementVersion())
            .findFirst()
            .orElseThrow(
                () -> Refusal.rule(Reason.of("changenotice.no-working-version", "FRM-57")));
    List<AffectedControl> controls =
        differences
            .ofOwn(actor, working.id(), Optional.of(notice.statement()))
            .difference()
            .map(StatementDifference::changed)
            .orElse(List.of())
            .stream()
            .map(row ->
                new AffectedControl(
                    row.id(), said(row.change().before()), said(row.change().after())))
            .filter(control -> ChangeRules.check(control).isEmpty())
            .toList();
    rows.put(id, controls);
    trail.record(
        actor,
        "changenotice.controls-taken",
        subject(id),
        Map.of("count", controls.size(), "version", working.version()));
    return controls.size();
  }

  /** What an answer says, as its provider reads it. */
  private String said(Answer answer) {
    Words words = new Words(texts, Language.JA);
    List<String> lines = new ArrayList<>(List.of(words.label(answer.treatment())));
    answer
        .individualControls()
        .forEach(measure -> lines.add(measure.line() + " " + measure.text()));
    if (answer.hasReason()) {
      lines.add(answer.reason());
    }
    answer.inheritedFrom().ifPresent(base -> lines.add(base + " " + answer.inheritedFunction()));
    if (!answer.customerDuty().isBlank()) {
      lines.add(answer.customerDuty());
    }
    return String.join("\n", lines);
  }

  /** Files the notice with the support body; after its last day it is filed all the same. */
  @Transactional
  public void file(Actor actor, ChangeId id, int revision) {
    actor.require(Permission.FILE_APPLICATION);
    ChangeNotice notice = draft(actor, id, revision);
    Refusal.rulesUnlessEmpty(ChangeRules.againstFiling(notice));
    rows.file(id, actor, today.day());
    trail.record(
        actor,
        "changenotice.filed",
        subject(id),
        Map.of(
            "service", notice.serviceName().ja(),
            "kind", notice.content().kind(),
            "controls", notice.controls().size(),
            "until", notice.dueOn().toString()));
    organisations
        .ofKind(OrganisationKind.SUPPORT_BODY)
        .forEach(body ->
            notices.tell(
                body.id(),
                "changenotice.filed",
                List.of(notice.serviceName()),
                "/review/changes/" + id,
                List.of(CLAUSE)));
  }

  /** Throws a draft away. */
  @Transactional
  public void discard(Actor actor, ChangeId id, int revision) {
    ChangeNotice notice = draft(actor, id, revision);
    rows.discard(id);
    trail.record(
        actor,
        "changenotice.discarded",
        subject(id),
        Map.of("service", notice.serviceName().ja(), "change", notice.content().description()));
  }

  private ChangeNotice draft(Actor actor, ChangeId id, int revision) {
    get(actor, id);
    ChangeNotice held = rows.hold(id).orElseThrow(ChangeNotices::unknown);
    if (!held.isDraft()) {
      throw Refusal.rule(Reason.of("changenotice.filed-already", "FRM-57"));
    }
    if (held.revision() != revision) {
      throw stale();
    }
    return held;
  }

  private LocalDate due(Content content) {
    return ChangeParameters.terms(parameters, today.day()).due(content);
  }

  static Subject subject(ChangeId id) {
    return new Subject("changenotice", id.toString());
  }

  static Refusal unknown() {
    return Refusal.notFound(Reason.of("changenotice.unknown"));
  }

  static Refusal stale() {
    return Refusal.stale(Reason.of("changenotice.changed-meanwhile"));
  }
}
