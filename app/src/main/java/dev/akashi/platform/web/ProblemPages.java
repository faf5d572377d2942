package dev.akashi.platform.web;

import dev.akashi.platform.OpenToAll;
import dev.akashi.platform.Pages;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The kinds of problem the API answers with; each problem's {@code type} leads here. */
@Controller
public class ProblemPages {

  private final Pages pages;

  ProblemPages(Pages pages) {
    this.pages = pages;
  }

  /** One kind of problem: its code in the texts and its HTTP status. */
  public record ProblemKind(String code, int status) {}

  /** All kinds, in the order of their status. */
  public record ProblemsView(List<ProblemKind> kinds) {}

  @GetMapping("/about/problems")
  @OpenToAll
  View show() {
    return pages.view(
        "platform/problems",
        new ProblemsView(
            List.of(
                new ProblemKind("bad-request", 400),
                new ProblemKind("sign-in-needed", 401),
                new ProblemKind("forbidden", 403),
                new ProblemKind("csrf", 403),
                new ProblemKind("not-found", 404),
                new ProblemKind("method", 405),
                new ProblemKind("stale", 409),
                new ProblemKind("duplicate", 409),
                new ProblemKind("too-large", 413),
                new ProblemKind("input", 422),
                new ProblemKind("rule", 422),
                new ProblemKind("too-busy", 429),
                new ProblemKind("unexpected", 500))));
  }
}
