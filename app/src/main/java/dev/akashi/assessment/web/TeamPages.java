package dev.akashi.assessment.web;

import dev.akashi.assessment.Engagement;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.EngagementTeam;
import dev.akashi.assessment.LastAudits;
import dev.akashi.assessment.PaperTray;
import dev.akashi.assessment.SignerRule;
import dev.akashi.assessment.TeamMember;
import dev.akashi.assessment.web.Heads.Head;
import dev.akashi.directory.Actor;
import dev.akashi.directory.People;
import dev.akashi.directory.Permission;
import dev.akashi.directory.PersonId;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Option;
import dev.akashi.platform.PageContext;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.Today;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The team of an engagement and its signer. */
@Controller
public class TeamPages {

  private static final int SPARE_LINES = 3;

  private final Pages pages;
  private final EngagementTeam team;
  private final LastAudits lastAudits;
  private final PaperTray tray;
  private final Heads heads;
  private final Today today;

  TeamPages(
      Pages pages,
      EngagementTeam team,
      LastAudits lastAudits,
      PaperTray tray,
      Heads heads,
      Today today) {
    this.pages = pages;
    this.team = team;
    this.lastAudits = lastAudits;
    this.tray = tray;
    this.heads = heads;
    this.today = today;
  }

  /**
   * The members in lines that can be edited, some of them empty.
   *
   * @param people those with an account
   * @param lines the others
   * @param former who was on the team of the last audit and can be taken over
   */
  public record TeamView(
      Head head,
      List<Optional<TeamMember>> people,
      List<Optional<TeamMember>> lines,
      List<Optional<TeamForm.MemberTie>> ties,
      Optional<SignerRule.Signer> signer,
      SignerRule.Requirements requirements,
      boolean changeable,
      boolean signersRegistered,
      List<TeamMember> signers,
      List<People.Person> colleagues,
      List<TeamMember> former,
      int coolingMonths) {

    public Engagement engagement() {
      return head.engagement();
    }

    /** Who can be chosen, and in a line of the team who stands in it. */
    public List<Option> choices(PageContext page, Optional<TeamMember> member) {
      List<Option> options = new ArrayList<>();
      options.add(Option.of("", page.t("assessment.team.nobody")));
      member
          .filter(own ->
              colleagues.stream().noneMatch(one -> own.person().equals(Optional.of(one.id()))))
          .ifPresent(
              own -> options.add(Option.of(own.person().orElseThrow().toString(), own.name())));
      colleagues.forEach(one -> options.add(Option.of(one.id().toString(), one.name())));
      return options;
    }
  }

  @GetMapping("/assessor/engagements/{id}/team")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View show(Actor actor, @PathVariable EngagementId id, FormInput form) {
    Head head = heads.of(tray.outline(actor, id), "team");
    boolean changeable = team.changeable(head.engagement());
    List<People.Person> colleagues = team.colleagues(actor);
    List<TeamMember> former = changeable ? former(actor, id, colleagues) : List.of();
    List<TeamMember> taken = form.text("former").equals("all") ? former : List.of();
    TeamView view =
        new TeamView(
            head,
            lines(head.engagement(), taken, /* account= */ true),
            lines(head.engagement(), taken, /* account= */ false),
            TeamForm.ties(head.engagement().team(), SPARE_LINES),
            head.engagement().closing().signer(),
            team.requirements(today.day()),
            changeable,
            team.signersRegistered(),
            team.possibleSigners(actor, head.engagement()),
            colleagues,
            former,
            team.coolingMonths());
    return pages.view("assessment/team", view, form);
  }

  /** Those of the last team who are still with the body, and those who have no account. */
  private List<TeamMember> former(Actor actor, EngagementId id, List<People.Person> colleagues) {
    Set<PersonId> still = colleagues.stream().map(People.Person::id).collect(Collectors.toSet());
    return lastAudits.formerTeam(actor, id).stream()
        .filter(member -> member.person().map(still::contains).orElse(true))
        .toList();
  }

  private static List<Optional<TeamMember>> lines(
      Engagement engagement, List<TeamMember> taken, boolean account) {
    List<Optional<TeamMember>> lines = new ArrayList<>();
    Stream.concat(engagement.team().stream(), taken.stream())
        .filter(member -> member.person().isPresent() == account)
        .forEach(member -> lines.add(Optional.of(member)));
    for (int spare = 0; spare < SPARE_LINES; spare++) {
      lines.add(Optional.empty());
    }
    return lines;
  }

  /** The lines come as {@link TeamForm} reads them. */
  @PostMapping("/assessor/engagements/{id}/team")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View members(Actor actor, @PathVariable EngagementId id, FormInput form) {
    return form.attempt(
        () -> {
          List<TeamMember> known = tray.outline(actor, id).engagement().team();
          TeamLines.of(form, known, team.colleagues(actor))
              .at(() -> {
                List<TeamMember> members = TeamForm.read(form, known, team.colleagues(actor));
                form.refuseIfBad();
                team.members(actor, id, EngagementPages.revision(form), members);
              });
          return "/assessor/engagements/" + id + "/team?done=assessment.team-changed";
        },
        () -> show(actor, id, form));
  }

  @PostMapping("/assessor/engagements/{id}/signer")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View signer(Actor actor, @PathVariable EngagementId id, FormInput form) {
    return form.attempt(
        () -> {
          form.required("signer");
          Optional<PersonId> person = form.read("signer", "input.not-an-id", PersonId::of);
          Optional<Integer> years = form.number("experienceYears");
          Optional<String> nationality =
              form.read("nationality", "assessment.bad-country", SignerRule::country);
          form.refuseIfBad();
          team.signer(
              actor,
              id,
              EngagementPages.revision(form),
              new SignerRule.Stated(
                  person.orElseThrow(),
                  EngagementApi.qualifications(new ApiInput(), form.all("qualifications")),
                  years,
                  nationality));
          return "/assessor/engagements/" + id + "/team?done=assessment.signer-named";
        },
        () -> show(actor, id, form));
  }
}
