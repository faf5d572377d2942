package dev.akashi.statement;

import dev.akashi.baseline.Baseline;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.registry.RegistryKey;
import dev.akashi.statement.ProfileEdit.OfFact;
import dev.akashi.statement.ProfileEdit.OfItem;
import dev.akashi.statement.ProfileEdit.OfText;
import dev.akashi.statement.ProfileEdit.OfUse;
import dev.akashi.statement.ProfileEdit.OfVisibility;
import dev.akashi.statement.ProfileFact.Certification;
import dev.akashi.statement.StatementSheet.NamedFact;
import dev.akashi.statement.StatementSheet.NamedUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What several changes of the profile make of a draft together, and what is wrong with each. What
 * one of them names another may add.
 */
public final class ProfileOutcome {

  private final StatementSheet before;
  private final Predicate<RegistryKey> isListed;
  private final VisibilityRules rules;
  private final List<ScopeItem> items;
  private final List<NamedUse> uses;
  private final List<NamedFact> facts;
  private ServiceProfile profile;
  private StatementScope scope;
  private final Map<Integer, List<Reason>> problems = new TreeMap<>();
  private final Map<Integer, UUID> stated = new HashMap<>();

  private ProfileOutcome(
      StatementSheet before, Predicate<RegistryKey> isListed, VisibilityRules rules) {
    this.before = before;
    this.isListed = isListed;
    this.rules = rules;
    this.scope = before.content().scope();
    this.profile = before.content().profile();
    this.items = new ArrayList<>(before.content().scope().items());
    this.uses = new ArrayList<>(before.uses());
    this.facts = new ArrayList<>(before.facts());
  }

  /**
   * The outcome of the changes.
   *
   * @param isListed whether there is such a listed service
   * @param rules how far visibility may be chosen
   */
  static ProfileOutcome of(
      StatementSheet before,
      Baseline baseline,
      List<ProfileEdit> edits,
      Predicate<RegistryKey> isListed,
      VisibilityRules rules) {
    ProfileOutcome outcome = new ProfileOutcome(before, isListed, rules);
    for (int i = 0; i < edits.size(); i++) {
      outcome.apply(i, edits.get(i));
    }
    outcome.check(baseline, edits);
    return outcome;
  }

  private void apply(int index, ProfileEdit edit) {
    switch (edit) {
      case OfItem item -> item(index, item);
      case OfUse use -> use(use);
      case OfFact fact -> fact(index, fact);
      case OfText text -> scope = ScopeTexts.put(scope, text.field(), text.text());
      case OfVisibility seen -> visibility(index, seen);
    }
  }

  private void visibility(int index, OfVisibility edit) {
    rules
        .refusal(edit.field(), edit.chosen())
        .ifPresent(reason -> note(index, reason.at("visibility")));
    profile = profile.with(edit.field(), edit.chosen());
  }

  private void item(int index, OfItem edit) {
    if (edit.before().isEmpty()) {
      ScopeItem added = edit.after().orElseThrow();
      boolean taken = ScopeItems.find(items, added.kind(), added.code()).isPresent();
      if (taken && !added.code().isEmpty()) {
        note(
            index, Reason.of("statement.scope-code-twice", "FRM-50").with(added.code()).at("code"));
        return;
      }
      List<ScopeItem> all = ScopeItems.put(items, added);
      items.clear();
      items.addAll(all);
      return;
    }
    ScopeItem former = edit.before().get();
    int place = items.indexOf(former);
    if (place < 0) {
      return;
    }
    if (edit.after().isEmpty()) {
      items.remove(place);
      return;
    }
    items.set(place, edit.after().get());
    if (former.kind() == ScopeKind.SITE) {
      renamed(former.name(), edit.after().get().name());
    }
  }

  private void use(OfUse edit) {
    Optional<NamedUse> former =
        uses.stream().filter(use -> edit.id().filter(use.id()::equals).isPresent()).findFirst();
    edit.after()
        .ifPresentOrElse(
            after -> {
              if (former.isEmpty()) {
                uses.add(new NamedUse(UUID.randomUUID(), 0, after));
                return;
              }
              NamedUse use = former.get();
              uses.set(uses.indexOf(use), new NamedUse(use.id(), use.revision(), after));
              renamed(use.service().name(), after.name());
            },
            () -> former.ifPresent(uses::remove));
  }

  /** What a part of the service holds it holds under its other name too. */
  private void renamed(String former, String name) {
    boolean another =
        CertificationHolders.names(before.content()).filter(former::equals).count() > 1;
    if (former.equals(name) || another) {
      return;
    }
    facts.replaceAll(named ->
        named.fact() instanceof Certification held && held.holder().equals(former)
            ? new NamedFact(named.id(), named.revision(), held.heldBy(name))
            : named);
  }

  private void fact(int index, OfFact edit) {
    Optional<NamedFact> former =
        facts.stream().filter(fact -> edit.id().filter(fact.id()::equals).isPresent()).findFirst();
    if (edit.after().isEmpty()) {
      former.ifPresent(facts::remove);
      return;
    }
    ProfileFact after = edit.after().get();
    if (former.isPresent()) {
      NamedFact fact = former.get();
      facts.set(facts.indexOf(fact), new NamedFact(fact.id(), fact.revision(), after));
      stated.put(index, fact.id());
    } else {
      UUID id = UUID.randomUUID();
      facts.add(new NamedFact(id, 0, after));
      stated.put(index, id);
    }
  }

  private void check(Baseline baseline, List<ProfileEdit> edits) {
    StatementSheet after = sheet();
    for (int i = 0; i < edits.size(); i++) {
      switch (edits.get(i)) {
        case OfItem item -> item.before().ifPresent(gone(i, item.after(), after));
        case OfUse use -> used(i, use, after);
        case OfFact fact -> stated(i, fact, after, baseline);
        case OfText _, OfVisibility _ -> {}
      }
    }
    for (int i = 0; i < edits.size(); i++) {
      if (edits.get(i) instanceof OfItem) {
        doubled(i);
        break;
      }
    }
  }

  private Consumer<ScopeItem> gone(int index, Optional<ScopeItem> now, StatementSheet after) {
    return former -> {
      if (now.isEmpty()) {
        leftBehind(index, former.name(), after);
      }
    };
  }

  private void leftBehind(int index, String name, StatementSheet after) {
    if (CertificationHolders.names(after.content()).noneMatch(name::equals)) {
      ProfileRules.holder(after.content(), name).ifPresent(reason -> note(index, reason));
    }
  }

  private void doubled(int index) {
    try {
      ScopeItems.refuseDouble(items);
    } catch (Refusal refusal) {
      refusal.reasons().forEach(reason -> note(index, reason));
    }
  }

  private void used(int index, OfUse edit, StatementSheet after) {
    if (edit.after().isEmpty()) {
      before.uses().stream()
          .filter(use -> edit.id().filter(use.id()::equals).isPresent())
          .forEach(use -> leftBehind(index, use.service().name(), after));
      return;
    }
    UsedService use = edit.after().get();
    if (uses.stream().filter(other -> other.service().name().equals(use.name())).count() > 1) {
      note(index, Reason.atField("name", "statement.used-service-twice", use.name()));
    }
    use.listed()
        .filter(key -> !isListed.test(key))
        .ifPresent(
            key -> note(index, Reason.atField("listed", "statement.key-unknown", key.value())));
  }

  private void stated(int index, OfFact edit, StatementSheet after, Baseline baseline) {
    edit.after()
        .ifPresent(fact ->
            ProfileRules.check(after, baseline, fact, Optional.ofNullable(stated.get(index)))
                .forEach(reason -> note(index, reason)));
    before.facts().stream()
        .filter(named -> edit.id().filter(named.id()::equals).isPresent())
        .map(NamedFact::fact)
        .filter(ProfileFact.Plan.class::isInstance)
        .map(fact -> ((ProfileFact.Plan) fact).name())
        .filter(plan -> !after.content().profile().plans().contains(plan))
        .forEach(plan ->
            ProfileRules.inUse(after.content(), plan).ifPresent(reason -> note(index, reason)));
  }

  private void note(int index, Reason reason) {
    problems.computeIfAbsent(index, none -> new ArrayList<>()).add(reason);
  }

  /** What is wrong, by the place of the change among them. */
  public Map<Integer, List<Reason>> problems() {
    return problems;
  }

  /** The draft as it would be. */
  public StatementSheet sheet() {
    StatementContent content = before.content();
    return new StatementSheet(
        before.head(),
        new StatementContent(
            content.baselineVersion(),
            content.auditPeriod(),
            scope.withItems(items),
            uses.stream().map(NamedUse::service).toList(),
            new ServiceProfile(facts.stream().map(NamedFact::fact).toList(), profile.visibility()),
            content.answers(),
            content.evidence()),
        before.scopeRevision(),
        uses,
        facts,
        before.answerRevisions(),
        before.setAside());
  }
}
