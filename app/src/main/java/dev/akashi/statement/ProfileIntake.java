package dev.akashi.statement;

import dev.akashi.baseline.Baselines;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.registry.PublicRegister;
import dev.akashi.statement.StatementSheet.NamedFact;
import dev.akashi.statement.StatementSheet.NamedUse;
import dev.akashi.trail.Trail;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes many changes of the profile into a draft at once: all of them, or none. */
@Service
public class ProfileIntake {

  private final StatementStore store;
  private final OwnStatements own;
  private final Baselines baselines;
  private final PublicRegister register;
  private final ProgrammeParameters parameters;
  private final Trail trail;
  private final Today today;

  ProfileIntake(
      StatementStore store,
      OwnStatements own,
      Baselines baselines,
      PublicRegister register,
      ProgrammeParameters parameters,
      Trail trail,
      Today today) {
    this.store = store;
    this.own = own;
    this.baselines = baselines;
    this.register = register;
    this.parameters = parameters;
    this.trail = trail;
    this.today = today;
  }

  /** What the changes would make of the draft; nothing is changed by looking. */
  @Transactional(readOnly = true)
  public ProfileOutcome outcome(StatementSheet sheet, List<ProfileEdit> edits) {
    return ProfileOutcome.of(
        sheet,
        baselines.version(sheet.content().baselineVersion()),
        edits,
        key -> register.find(key).isPresent(),
        rules());
  }

  private VisibilityRules rules() {
    return VisibilityRules.on(today.day(), parameters);
  }

  /**
   * Makes the changes; refused when anything is wrong with one of them.
   *
   * @param seen the draft that was looked at, with the answers that are taken in along with it
   * @param file what the changes came from, for the event log
   */
  @Transactional
  public void take(Actor actor, StatementSheet seen, List<ProfileEdit> edits, String file) {
    own.heldDraft(actor, seen.id());
    StatementSheet now = own.withoutFiles(actor, seen.id());
    if (now.scopeRevision() != seen.scopeRevision()
        || !now.uses().equals(seen.uses())
        || !now.facts().equals(seen.facts())
        || !visibility(now).equals(visibility(seen))) {
      throw Refusal.stale(Reason.of("statement.fact-changed-meanwhile"));
    }
    ProfileOutcome outcome = outcome(now.withAnswers(seen.content().answers()), edits);
    Refusal.inputUnlessEmpty(outcome.problems().values().stream().flatMap(List::stream).toList());
    write(actor, now, outcome.sheet(), file);
  }

  private void write(Actor actor, StatementSheet before, StatementSheet after, String file) {
    scope(actor, before, after, file);
    visibility(actor, before, after, file);
    uses(actor, before, after, file);
    facts(actor, before, after, file);
  }

  private void scope(Actor actor, StatementSheet before, StatementSheet after, String file) {
    StatementScope scope = after.content().scope();
    if (scope.equals(before.content().scope())) {
      return;
    }
    if (!store.save(before.id(), scope, before.scopeRevision())) {
      throw Refusal.stale(Reason.of("statement.scope-changed-meanwhile"));
    }
    taken(
        actor,
        before,
        "statement.scope-items-taken",
        told(before.content().scope()),
        told(scope),
        file);
    taken(
        actor,
        before,
        "statement.scope-texts-taken",
        texts(before.content().scope()),
        texts(scope),
        file);
  }

  private void taken(
      Actor actor, StatementSheet sheet, String event, String before, String after, String file) {
    if (!before.equals(after)) {
      trail.record(
          actor,
          event,
          OwnStatements.subject(sheet.id()),
          Map.of("file", file, "before", before, "after", after));
    }
  }

  private static String texts(StatementScope scope) {
    return ScopeTexts.of(scope).values().stream()
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" / "));
  }

  private static Map<StatementField, Visibility> visibility(StatementSheet sheet) {
    return sheet.content().profile().visibility();
  }

  private void visibility(Actor actor, StatementSheet before, StatementSheet after, String file) {
    if (visibility(before).equals(visibility(after))) {
      return;
    }
    store.save(before.id(), visibility(after));
    VisibilityRules rules = rules();
    visibility(after)
        .forEach((field, chosen) -> {
          if (visibility(before).get(field) != chosen) {
            trail.record(
                actor,
                "statement.visibility-set",
                OwnStatements.subject(before.id()),
                Map.of(
                    "field", field,
                    "before", rules.of(field, before.content().profile()),
                    "after", chosen,
                    "file", file));
          }
        });
  }

  private static String told(StatementScope scope) {
    return scope.items().stream()
        .map(item ->
            item.code() + " " + item.name() + (item.covered() ? "" : " (-)") + " " + item.note())
        .map(String::strip)
        .collect(Collectors.joining(" / "));
  }

  private void uses(Actor actor, StatementSheet before, StatementSheet after, String file) {
    Map<UUID, NamedUse> former = by(before.uses(), NamedUse::id);
    Map<UUID, NamedUse> now = by(after.uses(), NamedUse::id);
    former.forEach((id, use) -> {
      if (!now.containsKey(id)) {
        store.removeUse(before.id(), id);
        used(actor, before, "statement.used-service-removed", use.service(), file);
      }
    });
    now.forEach((id, use) -> {
      NamedUse was = former.get(id);
      if (was == null) {
        store.add(before.id(), id, use.service());
        used(actor, before, "statement.used-service-added", use.service(), file);
      } else if (!was.service().equals(use.service())) {
        refuseUnless(store.change(before.id(), id, use.service(), was.revision()));
        used(actor, before, "statement.used-service-changed", use.service(), file);
      }
    });
  }

  private void used(
      Actor actor, StatementSheet sheet, String event, UsedService used, String file) {
    trail.record(
        actor,
        event,
        OwnStatements.subject(sheet.id()),
        Map.of(
            "name", used.name(),
            "listed", used.listed().map(Object::toString).orElse(""),
            "inStatement", used.inStatement(),
            "selfAssessed", used.selfAssessed(),
            "confirmation", used.confirmation(),
            "file", file));
  }

  private void facts(Actor actor, StatementSheet before, StatementSheet after, String file) {
    Map<UUID, NamedFact> former = by(before.facts(), NamedFact::id);
    Map<UUID, NamedFact> now = by(after.facts(), NamedFact::id);
    former.forEach((id, fact) -> {
      if (!now.containsKey(id)) {
        store.removeFact(before.id(), id);
        stated(
            actor,
            before,
            "statement.fact-removed",
            fact.fact(),
            Map.of("before", said(fact)),
            file);
      }
    });
    now.forEach((id, fact) -> {
      NamedFact was = former.get(id);
      if (was == null) {
        store.add(before.id(), id, fact.fact());
        stated(
            actor, before, "statement.fact-added", fact.fact(), Map.of("after", said(fact)), file);
      } else if (!was.fact().equals(fact.fact())) {
        refuseUnless(store.change(before.id(), id, fact.fact(), was.revision()));
        stated(
            actor,
            before,
            "statement.fact-changed",
            fact.fact(),
            Map.of("before", said(was), "after", said(fact)),
            file);
      }
    });
  }

  private void stated(
      Actor actor,
      StatementSheet sheet,
      String event,
      ProfileFact fact,
      Map<String, String> said,
      String file) {
    Map<String, Object> details = new HashMap<>(said);
    details.put("kind", fact.kind());
    details.put("file", file);
    trail.record(actor, event, OwnStatements.subject(sheet.id()), details);
  }

  private static String said(NamedFact fact) {
    return StatementProfiles.told(fact.fact());
  }

  private static void refuseUnless(boolean written) {
    if (!written) {
      throw Refusal.stale(Reason.of("statement.fact-changed-meanwhile"));
    }
  }

  private static <T> Map<UUID, T> by(List<T> all, Function<T, UUID> id) {
    return all.stream()
        .collect(Collectors.toMap(id, each -> each, (one, other) -> one, LinkedHashMap::new));
  }
}
