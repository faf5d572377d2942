package dev.akashi.assessment;

import dev.akashi.directory.Organisations;
import dev.akashi.directory.People;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Reason;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.statement.StatementAuthors;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Holds teams against what is known of the people of a provider. */
@Service
class ProviderTies {

  private final People people;
  private final Organisations organisations;
  private final StatementAuthors authors;
  private final InternalAuditFacts internalAudits;
  private final ProgrammeParameters parameters;

  ProviderTies(
      People people,
      Organisations organisations,
      StatementAuthors authors,
      InternalAuditFacts internalAudits,
      ProgrammeParameters parameters) {
    this.people = people;
    this.organisations = organisations;
    this.authors = authors;
    this.internalAudits = internalAudits;
    this.parameters = parameters;
  }

  /** What stands against the team on the day. */
  List<Reason> conflicts(Engagement engagement, List<TeamMember> team, LocalDate day) {
    return IndependenceRule.conflicts(
        team,
        new IndependenceRule.Provider(
            called(engagement),
            names(engagement, /* active= */ true),
            names(engagement, /* active= */ false),
            authors(engagement),
            internalAudits.auditors(engagement)),
        day,
        parameters.on(day, AssessmentParameters.COOLING_MONTHS));
  }

  private Set<String> called(Engagement engagement) {
    LocalizedText name = organisations.get(engagement.provider()).name();
    return Stream.of(name.ja(), name.en())
        .filter(each -> !each.isBlank())
        .collect(Collectors.toSet());
  }

  private Set<String> authors(Engagement engagement) {
    return authors.of(engagement.statement()).stream()
        .flatMap(id -> people.find(id).stream())
        .map(People.Person::name)
        .collect(Collectors.toSet());
  }

  private Set<String> names(Engagement engagement, boolean active) {
    return people.of(engagement.provider()).stream()
        .filter(person -> person.active() == active)
        .map(People.Person::name)
        .collect(Collectors.toSet());
  }
}
