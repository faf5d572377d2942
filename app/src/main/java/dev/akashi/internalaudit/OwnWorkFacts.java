package dev.akashi.internalaudit;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.People;
import dev.akashi.directory.PersonId;
import dev.akashi.internalaudit.OwnWork.Auditing;
import dev.akashi.internalaudit.OwnWork.Author;
import dev.akashi.internalaudit.OwnWork.Done;
import dev.akashi.statement.AnswerAuthors;
import dev.akashi.statement.CloudServices;
import dev.akashi.statement.IndividualControl;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.ServiceId;
import dev.akashi.statement.StatementContent;
import dev.akashi.statement.StatementHead;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Who did what is audited, as the newest statement of the service says. */
@Service
class OwnWorkFacts {

  private final CloudServices services;
  private final OwnStatements own;
  private final AnswerAuthors authors;
  private final People people;

  OwnWorkFacts(CloudServices services, OwnStatements own, AnswerAuthors authors, People people) {
    this.services = services;
    this.own = own;
    this.authors = authors;
    this.people = people;
  }

  /** Each of the controls with its owners and the authors of its answer. */
  List<Done> of(Actor actor, ServiceId service, Collection<RequirementId> controls) {
    Optional<StatementHead> newest = services.statements(actor, service).stream().findFirst();
    Optional<StatementContent> content = newest.map(head -> own.sheet(actor, head.id()).content());
    Map<RequirementId, Set<PersonId>> answered =
        newest.map(head -> authors.of(head.id(), controls)).orElse(Map.of());
    Map<PersonId, String> names =
        answered.values().stream()
            .flatMap(Set::stream)
            .distinct()
            .flatMap(person -> people.find(person).stream())
            .collect(Collectors.toMap(People.Person::id, People.Person::name));
    Function<RequirementId, Set<Author>> wrote =
        control ->
            answered.getOrDefault(control, Set.of()).stream()
                .map(person -> new Author(person, names.getOrDefault(person, "")))
                .collect(Collectors.toSet());
    return controls.stream()
        .map(control ->
            new Done(
                control,
                content.stream()
                    .flatMap(said -> said.answer(control).individualControls().stream())
                    .map(IndividualControl::owner)
                    .filter(owner -> !owner.isBlank())
                    .collect(Collectors.toSet()),
                wrote.apply(control)))
        .toList();
  }

  static Auditing auditing(AuditPlan.Auditor auditor) {
    return new Auditing(auditor.name(), auditor.person(), auditor.unit());
  }
}
