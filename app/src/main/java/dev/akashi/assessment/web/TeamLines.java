package dev.akashi.assessment.web;

import dev.akashi.assessment.TeamMember;
import dev.akashi.directory.People;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.JapaneseDates;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.FormInput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** In which line of the form of the team each member stands, so that an error is told there. */
final class TeamLines {

  private static final String MEMBER = "member";
  private static final String DECLARED = "declared";

  private final FormInput form;
  private final Map<String, String> fieldsByName = new LinkedHashMap<>();

  private TeamLines(FormInput form) {
    this.form = form;
  }

  static TeamLines of(FormInput form, List<TeamMember> known, List<People.Person> colleagues) {
    TeamLines lines = new TeamLines(form);
    for (int line = 0; form.has("tieMember" + line); line++) {
      lines.fieldsByName.put(form.text("tieMember" + line), "tieMember" + line);
    }
    for (int line = 0; form.has("person" + line); line++) {
      String field = "person" + line;
      name(form.text(field), known, colleagues)
          .ifPresent(name -> lines.fieldsByName.put(name, field));
    }
    for (int line = 0; form.has(MEMBER + line); line++) {
      lines.fieldsByName.put(form.text(MEMBER + line), MEMBER + line);
    }
    return lines;
  }

  private static Optional<String> name(
      String person, List<TeamMember> known, List<People.Person> colleagues) {
    return known.stream()
        .filter(member -> member.person().map(PersonId::toString).equals(Optional.of(person)))
        .map(TeamMember::name)
        .findFirst()
        .or(() ->
            colleagues.stream()
                .filter(colleague -> colleague.id().toString().equals(person))
                .map(People.Person::name)
                .findFirst());
  }

  /** Does something with the team; what is refused of a member is told at the line of it. */
  void at(Runnable work) {
    try {
      work.run();
    } catch (Refusal refusal) {
      throw new Refusal(refusal.kind(), refusal.reasons().stream().map(this::placed).toList());
    }
  }

  private Reason placed(Reason reason) {
    if (reason.field().filter(MEMBER::equals).isEmpty()) {
      return reason;
    }
    return reason.args().stream()
        .flatMap(arg -> field(arg).stream())
        .findFirst()
        .map(reason::at)
        .orElse(reason);
  }

  /** The line of the member of that name, or the one with that day of a declaration. */
  private Optional<String> field(Object arg) {
    String named = fieldsByName.get(String.valueOf(arg));
    if (named != null) {
      return Optional.of(named);
    }
    for (int line = 0; form.has(DECLARED + line); line++) {
      if (JapaneseDates.parse(form.text(DECLARED + line))
          .map(Object::toString)
          .equals(Optional.of(String.valueOf(arg)))) {
        return Optional.of(DECLARED + line);
      }
    }
    return Optional.empty();
  }
}
