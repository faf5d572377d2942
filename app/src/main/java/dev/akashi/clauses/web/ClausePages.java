package dev.akashi.clauses.web;

import dev.akashi.clauses.ClauseCatalogue;
import dev.akashi.clauses.ClauseProofs;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.OpenToAll;
import dev.akashi.platform.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** Every clause with what the software does about it and which tests prove it. */
@Controller
public class ClausePages {

  private final Pages pages;
  private final ClauseViews views;

  ClausePages(Pages pages) {
    this.pages = pages;
    this.views = new ClauseViews(ClauseCatalogue.load(), ClauseProofs.load());
  }

  @GetMapping("/about/clauses")
  @OpenToAll
  View index() {
    return pages.view("about/clauses", views.index());
  }

  @GetMapping("/about/clauses/{id}")
  @OpenToAll
  View clause(@PathVariable String id) {
    return pages.view("about/clause", views.clause(id).orElseThrow(() -> unknown(id)));
  }

  private static Refusal unknown(String id) {
    return Refusal.notFound(Reason.of("clauses.unknown").with(id));
  }
}
