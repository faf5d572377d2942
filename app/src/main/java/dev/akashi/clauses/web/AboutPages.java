package dev.akashi.clauses.web;

import dev.akashi.platform.OpenToAll;
import dev.akashi.platform.Pages;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** What Akashi is and how a service comes to be used. */
@Controller
public class AboutPages {

  private static final List<String> STEPS =
      List.of(
          "baseline",
          "assessors",
          "request",
          "assessment",
          "application",
          "registration",
          "choice",
          "renewal");

  private final Pages pages;

  AboutPages(Pages pages) {
    this.pages = pages;
  }

  /** The steps from assessment to use; their texts lie in the bundles. */
  public record AboutView(List<String> steps) {}

  @GetMapping("/about")
  @OpenToAll
  View about() {
    return pages.view("about/about", new AboutView(STEPS));
  }
}
