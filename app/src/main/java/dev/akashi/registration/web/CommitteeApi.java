package dev.akashi.registration.web;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.Texts;
import dev.akashi.registration.ApplicationId;
import dev.akashi.registration.CommitteeDecisions;
import dev.akashi.registration.web.RegistrationJson.Detail;
import dev.akashi.registration.web.RegistrationJson.Items;
import dev.akashi.registration.web.RegistrationJson.Summary;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The applications before the committee over the API. */
@RestController
@RequestMapping("/api/v1/committee")
class CommitteeApi {

  private static final int SHOWN = 200;

  private final CommitteeDecisions decisions;
  private final Texts texts;
  private final Pages pages;

  CommitteeApi(CommitteeDecisions decisions, Texts texts, Pages pages) {
    this.decisions = decisions;
    this.texts = texts;
    this.pages = pages;
  }

  @GetMapping
  @Requires(Permission.READ_COMMITTEE)
  Items<Summary> agenda(Actor actor) {
    return new Items<>(decisions.agenda(actor, SHOWN).stream().map(Summary::of).toList());
  }

  @GetMapping("/{id}")
  @Requires(Permission.READ_COMMITTEE)
  Detail show(Actor actor, @PathVariable ApplicationId id, HttpServletRequest request) {
    return Detail.of(texts, pages.language(request), decisions.view(actor, id));
  }
}
