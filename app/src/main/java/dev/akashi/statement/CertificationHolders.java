package dev.akashi.statement;

import dev.akashi.directory.Actor;
import dev.akashi.kernel.Reason;
import dev.akashi.statement.StatementRule.Hit;
import dev.akashi.statement.StatementSheet.NamedFact;
import dev.akashi.trail.Trail;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Keeps certifications with the sites and used services that hold them (FRM-40). */
@Service
class CertificationHolders {
  private final StatementStore store;
  private final Trail trail;

  CertificationHolders(StatementStore store, Trail trail) {
    this.store = store;
    this.trail = trail;
  }

  /** What a part of the service holds it holds under its other name too. */
  void renamed(Actor actor, StatementSheet before, String former, String name) {
    if (former.equals(name) || bearers(before.content(), former) > 1) {
      return;
    }
    for (NamedFact stated : before.facts()) {
      if (stated.fact() instanceof ProfileFact.Certification held && held.holder().equals(former)) {
        store.change(before.id(), stated.id(), held.heldBy(name), stated.revision());
        trail.record(
            actor,
            "statement.certification-holder-renamed",
            OwnStatements.subject(before.id()),
            Map.of("name", held.scheme(), "before", former, "after", name));
      }
    }
  }

  private static long bearers(StatementContent content, String name) {
    return names(content).filter(name::equals).count();
  }

  /** Certifications that are stated as held by nothing the statement names. */
  static Stream<Hit> held(StatementFacts facts) {
    Set<String> names = names(facts.content()).collect(Collectors.toSet());
    List<String> unknown =
        facts.content().profile().of(ProfileFact.Certification.class).stream()
            .map(ProfileFact.Certification::holder)
            .filter(holder -> !holder.isEmpty() && !names.contains(holder))
            .distinct()
            .toList();
    return unknown.stream()
        .map(holder ->
            Hit.overall(
                Reason.of("statement.profile-holder-unknown", "LGG-05", "FRM-40")
                    .with(holder)
                    .at("certifications")));
  }

  /** The parts of the service that may hold one. */
  static Stream<String> names(StatementContent content) {
    return Stream.concat(
        content.usedServices().stream().map(UsedService::name),
        content.scope().items().stream()
            .filter(item -> item.kind() == ScopeKind.SITE)
            .map(ScopeItem::name));
  }
}
