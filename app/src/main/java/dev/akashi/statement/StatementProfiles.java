package dev.akashi.statement;

import dev.akashi.baseline.Baselines;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.statement.StatementSheet.NamedFact;
import dev.akashi.trail.Trail;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writing the service profile of a draft. */
@Service
public class StatementProfiles {

  private final StatementStore store;
  private final OwnStatements own;
  private final CertificationHolders holders;
  private final Baselines baselines;
  private final ProgrammeParameters parameters;
  private final Trail trail;
  private final Today today;

  StatementProfiles(
      StatementStore store,
      OwnStatements own,
      CertificationHolders holders,
      Baselines baselines,
      ProgrammeParameters parameters,
      Trail trail,
      Today today) {
    this.store = store;
    this.own = own;
    this.holders = holders;
    this.baselines = baselines;
    this.parameters = parameters;
    this.trail = trail;
    this.today = today;
  }

  /** Who sees what by default, and how far that may be changed: today, or as it was sealed. */
  public VisibilityRules visibility(StatementHead head) {
    return VisibilityRules.on(
        head.sealed().map(StatementHead.Sealed::sealedOn).orElse(today.day()), parameters);
  }

  /** States a fact and gives the id by which it can be changed. */
  @Transactional
  public UUID add(Actor actor, StatementId id, ProfileFact fact) {
    StatementSheet sheet = draft(actor, id);
    refuse(sheet, fact, Optional.empty());
    UUID stated = UUID.randomUUID();
    store.add(id, stated, fact);
    trail.record(
        actor,
        "statement.fact-added",
        OwnStatements.subject(id),
        Map.of("kind", fact.kind(), "after", told(fact)));
    return stated;
  }

  /**
   * States a fact in place of another of its kind.
   *
   * @param revision of the fact that was changed
   */
  @Transactional
  public void change(Actor actor, StatementId id, UUID stated, ProfileFact fact, int revision) {
    StatementSheet sheet = draft(actor, id);
    NamedFact before = named(sheet, stated);
    if (before.fact().kind() != fact.kind()) {
      throw unknown();
    }
    refuse(sheet, fact, Optional.of(stated));
    if (!store.change(id, stated, fact, revision)) {
      throw Refusal.stale(Reason.of("statement.fact-changed-meanwhile"));
    }
    trail.record(
        actor,
        "statement.fact-changed",
        OwnStatements.subject(id),
        Map.of("kind", fact.kind(), "before", told(before.fact()), "after", told(fact)));
  }

  @Transactional
  public void remove(Actor actor, StatementId id, UUID stated) {
    StatementSheet sheet = draft(actor, id);
    ProfileFact fact = named(sheet, stated).fact();
    if (fact instanceof ProfileFact.Plan plan) {
      Refusal.rulesUnlessEmpty(ProfileRules.inUse(sheet.content(), plan.name()).stream().toList());
    }
    store.removeFact(id, stated);
    trail.record(
        actor,
        "statement.fact-removed",
        OwnStatements.subject(id),
        Map.of("kind", fact.kind(), "before", told(fact)));
  }

  /** Chooses who sees a field, within what the programme leaves open. */
  @Transactional
  public void setVisibility(Actor actor, StatementId id, StatementField field, Visibility chosen) {
    StatementSheet sheet = draft(actor, id);
    VisibilityRules rules = visibility(sheet.head());
    Refusal.rulesUnlessEmpty(rules.refusal(field, chosen).stream().toList());
    ServiceProfile profile = sheet.content().profile();
    store.save(id, profile.with(field, chosen).visibility());
    trail.record(
        actor,
        "statement.visibility-set",
        OwnStatements.subject(id),
        Map.of(
            "field", field,
            "before", rules.of(field, profile),
            "after", chosen));
  }

  /**
   * Names something that the statement covers or does not cover; an item of the same kind and code
   * is replaced, and what it holds stays with it.
   *
   * @param item without a code it gets the next free one
   * @param revision of the scope
   */
  @Transactional
  public void putItem(Actor actor, StatementId id, ScopeItem item, int revision) {
    StatementSheet sheet = draft(actor, id);
    StatementScope scope = sheet.content().scope();
    List<ScopeItem> items = ScopeItems.put(scope.items(), item);
    ScopeItems.refuseDouble(items);
    saveItems(id, scope.withItems(items), revision);
    ScopeItems.find(scope.items(), item.kind(), item.code())
        .filter(former -> former.kind() == ScopeKind.SITE)
        .ifPresent(former -> holders.renamed(actor, sheet, former.name(), item.name()));
    trail.record(
        actor,
        "statement.scope-item-put",
        OwnStatements.subject(id),
        Map.of(
            "kind", item.kind(),
            "name", item.name(),
            "covered", item.covered(),
            "note", item.note()));
  }

  /** Takes an item out of the scope. */
  @Transactional
  public void removeItem(Actor actor, StatementId id, ScopeKind kind, String code, int revision) {
    StatementSheet sheet = draft(actor, id);
    StatementScope scope = sheet.content().scope();
    ScopeItem item =
        ScopeItems.find(scope.items(), kind, code)
            .orElseThrow(() -> Refusal.notFound(Reason.of("statement.scope-item-unknown")));
    Refusal.rulesUnlessEmpty(ProfileRules.holder(sheet.content(), item.name()).stream().toList());
    saveItems(
        id,
        scope.withItems(scope.items().stream().filter(other -> !other.equals(item)).toList()),
        revision);
    trail.record(
        actor,
        "statement.scope-item-removed",
        OwnStatements.subject(id),
        Map.of("kind", kind, "name", item.name()));
  }

  private void saveItems(StatementId id, StatementScope scope, int revision) {
    if (!store.save(id, scope, revision)) {
      throw Refusal.stale(Reason.of("statement.scope-changed-meanwhile"));
    }
  }

  private void refuse(StatementSheet sheet, ProfileFact fact, Optional<UUID> changed) {
    Refusal.inputUnlessEmpty(
        ProfileRules.check(
            sheet, baselines.version(sheet.content().baselineVersion()), fact, changed));
  }

  private StatementSheet draft(Actor actor, StatementId id) {
    own.heldDraft(actor, id);
    return own.withoutFiles(actor, id);
  }

  private static NamedFact named(StatementSheet sheet, UUID stated) {
    return sheet.facts().stream()
        .filter(fact -> fact.id().equals(stated))
        .findFirst()
        .orElseThrow(StatementProfiles::unknown);
  }

  private static Refusal unknown() {
    return Refusal.notFound(Reason.of("statement.fact-unknown"));
  }

  /** The whole fact on one line, so that the log shows what it was. */
  static String told(ProfileFact fact) {
    return fact.kind().shape().told(fact).values().stream()
        .filter(text -> !text.isEmpty())
        .reduce((a, b) -> a + " / " + b)
        .orElse("");
  }
}
