package dev.akashi.assessment.web;

import dev.akashi.assessment.TeamMember;
import dev.akashi.assessment.TeamMember.Declaration;
import dev.akashi.assessment.Tie;
import dev.akashi.directory.People;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.FormInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The team as its form sends it: lines person0 and personNamesake0 for those with an account; lines
 * member0, was0, subcontractor0, declared0, subcontractorDeclared0 and namesake0 for the others,
 * then lines tieMember0, tieKind0, tieOrganisation0, tieFirst0 and tieLast0. Lines without a name
 * are left out.
 */
public final class TeamForm {

  private static final int NAME_LENGTH = 100;
  private static final int TEXT_LENGTH = 1000;

  private TeamForm() {}

  /** A tie with the name of the member it belongs to. */
  public record MemberTie(String member, Tie tie) {}

  static List<Optional<MemberTie>> ties(List<TeamMember> team, int spare) {
    List<Optional<MemberTie>> lines = new ArrayList<>();
    for (TeamMember member : team.stream().filter(one -> one.person().isEmpty()).toList()) {
      for (Tie tie : member.declaration().ties()) {
        lines.add(Optional.of(new MemberTie(member.name(), tie)));
      }
    }
    for (int line = 0; line < spare; line++) {
      lines.add(Optional.empty());
    }
    return lines;
  }

  static List<TeamMember> read(
      FormInput form, List<TeamMember> known, List<People.Person> colleagues) {
    List<MemberTie> ties = ties(form);
    List<TeamMember> members = new ArrayList<>(colleagues(form, known, colleagues));
    for (int line = 0; form.has("member" + line); line++) {
      String name = form.optional("member" + line, NAME_LENGTH);
      String was = form.text("was" + line);
      String subcontractor = form.optional("subcontractor" + line, NAME_LENGTH);
      Optional<LocalDate> declared = form.date("declared" + line);
      Optional<LocalDate> subcontractorOn = form.date("subcontractorDeclared" + line);
      String namesake = form.optional("namesake" + line, TEXT_LENGTH);
      if (!name.isEmpty()) {
        members.add(
            new TeamMember(
                name,
                known.stream()
                    .filter(member -> member.name().equals(name))
                    .findFirst()
                    .flatMap(TeamMember::person),
                subcontractor,
                declared.filter(day -> !isOfAnotherName(was, name, day, known)),
                new Declaration(of(ties, name), subcontractorOn, namesake)));
      } else if (declared.isPresent()
          || subcontractorOn.isPresent()
          || !subcontractor.isEmpty()
          || !namesake.isEmpty()) {
        form.required("member" + line);
      }
    }
    ties.stream()
        .map(MemberTie::member)
        .filter(name -> members.stream().noneMatch(member -> member.name().equals(name)))
        .forEach(name -> form.note(Reason.atField("member", "assessment.tie-member", name)));
    return members;
  }

  /** The people with an account: those chosen, by the name they are known by on the team. */
  private static List<TeamMember> colleagues(
      FormInput form, List<TeamMember> known, List<People.Person> colleagues) {
    List<TeamMember> members = new ArrayList<>();
    for (int line = 0; form.has("person" + line); line++) {
      String namesake = form.optional("personNamesake" + line, TEXT_LENGTH);
      Optional<PersonId> person = form.read("person" + line, "input.not-an-id", PersonId::of);
      Optional<String> name = person.flatMap(id -> name(id, known, colleagues));
      if (person.isPresent() && name.isEmpty()) {
        form.note(
            Reason.atField("person" + line, "input.not-a-choice", form.text("person" + line)));
      }
      name.ifPresent(found ->
          members.add(
              new TeamMember(
                  found,
                  person,
                  "",
                  Optional.empty(),
                  new Declaration(List.of(), Optional.empty(), namesake))));
    }
    return members;
  }

  private static Optional<String> name(
      PersonId person, List<TeamMember> known, List<People.Person> colleagues) {
    return known.stream()
        .filter(member -> member.person().equals(Optional.of(person)))
        .map(TeamMember::name)
        .findFirst()
        .or(() ->
            colleagues.stream()
                .filter(colleague -> colleague.id().equals(person))
                .map(People.Person::name)
                .findFirst());
  }

  /** A day that stood beside another name is the declaration of somebody else. */
  private static boolean isOfAnotherName(
      String was, String name, LocalDate day, List<TeamMember> known) {
    return !was.isEmpty()
        && !was.equals(name)
        && known.stream()
            .filter(member -> member.name().equals(was))
            .anyMatch(member -> member.independenceDeclaredOn().equals(Optional.of(day)));
  }

  /** The ties of one person, as lines tieKind0, tieOrganisation0, tieFirst0 and tieLast0. */
  static List<Tie> own(FormInput form) {
    List<Tie> ties = new ArrayList<>();
    for (int line = 0; form.has("tieOrganisation" + line); line++) {
      String organisation = form.optional("tieOrganisation" + line, NAME_LENGTH);
      if (!organisation.isEmpty()) {
        tie(form, line, organisation).ifPresent(ties::add);
      } else if (!form.text("tieFirst" + line).isEmpty()) {
        form.required("tieOrganisation" + line);
      }
    }
    return ties;
  }

  private static List<Tie> of(List<MemberTie> ties, String member) {
    return ties.stream().filter(t -> t.member().equals(member)).map(MemberTie::tie).toList();
  }

  private static List<MemberTie> ties(FormInput form) {
    List<MemberTie> ties = new ArrayList<>();
    for (int line = 0; form.has("tieMember" + line); line++) {
      String member = form.optional("tieMember" + line, NAME_LENGTH);
      String organisation = form.optional("tieOrganisation" + line, NAME_LENGTH);
      if (!member.isEmpty() || !organisation.isEmpty()) {
        form.required("tieMember" + line);
        form.required("tieOrganisation" + line);
        tie(form, line, organisation).ifPresent(tie -> ties.add(new MemberTie(member, tie)));
      }
    }
    return ties;
  }

  private static Optional<Tie> tie(FormInput form, int line, String organisation) {
    Optional<Tie.TieKind> kind = form.choice("tieKind" + line, Tie.TieKind.class);
    Optional<LocalDate> first = form.requiredDate("tieFirst" + line);
    Optional<LocalDate> last = form.date("tieLast" + line);
    if (first.isPresent() && last.filter(day -> day.isBefore(first.get())).isPresent()) {
      form.note(
          Reason.atField(
              "tieLast" + line, "assessment.days-backwards", first.get(), last.orElseThrow()));
      return Optional.empty();
    }
    return first.map(day -> new Tie(kind.orElse(Tie.TieKind.STAFF), organisation, day, last));
  }
}
