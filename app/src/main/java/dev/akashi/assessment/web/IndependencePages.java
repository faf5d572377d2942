package dev.akashi.assessment.web;

import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.EngagementTeam;
import dev.akashi.assessment.PaperTray;
import dev.akashi.assessment.TeamIndependence;
import dev.akashi.assessment.TeamMember;
import dev.akashi.assessment.Tie;
import dev.akashi.assessment.web.Heads.Head;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.Today;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Where a member of a team declares the own independence. */
@Controller
public class IndependencePages {

  private static final int SPARE_LINES = 3;
  private static final String ADDRESS = "/assessor/engagements/{id}/independence";

  private final Pages pages;
  private final PaperTray tray;
  private final EngagementTeam team;
  private final TeamIndependence independence;
  private final Heads heads;
  private final Today today;

  IndependencePages(
      Pages pages,
      PaperTray tray,
      EngagementTeam team,
      TeamIndependence independence,
      Heads heads,
      Today today) {
    this.pages = pages;
    this.tray = tray;
    this.team = team;
    this.independence = independence;
    this.heads = heads;
    this.today = today;
  }

  /** The own declaration, its ties in lines that can be edited, some of them empty. */
  public record IndependenceView(
      Head head, TeamMember own, List<Optional<Tie>> ties, int coolingMonths, LocalDate today) {}

  @GetMapping(ADDRESS)
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View show(Actor actor, @PathVariable EngagementId id, FormInput form) {
    Head head = heads.of(tray.outline(actor, id), "team");
    TeamMember own = independence.own(actor, head.engagement());
    List<Optional<Tie>> ties = new ArrayList<>();
    own.declaration().ties().forEach(tie -> ties.add(Optional.of(tie)));
    for (int spare = 0; spare < SPARE_LINES; spare++) {
      ties.add(Optional.empty());
    }
    return pages.view(
        "assessment/independence",
        new IndependenceView(head, own, ties, team.coolingMonths(), today.day()),
        form);
  }

  @PostMapping(ADDRESS)
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View declare(Actor actor, @PathVariable EngagementId id, FormInput form) {
    return form.attempt(
        () -> {
          Optional<LocalDate> on = form.requiredDate("declaredOn");
          List<Tie> ties = TeamForm.own(form);
          form.required("confirmed");
          form.refuseIfBad();
          independence.declare(actor, id, on.orElseThrow(), ties);
          return "/assessor/engagements/" + id + "/team?done=assessment.independence-declared";
        },
        () -> show(actor, id, form));
  }
}
