package dev.akashi.platform.web;

import dev.akashi.platform.FormInput;
import dev.akashi.platform.OpenToAll;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Resend;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The language switch of a page that answers a form: the other language is set by {@link
 * LanguageInterceptor}, and what was typed comes along instead of being sent unasked.
 */
@Controller
class LanguagePages {

  private final Pages pages;

  LanguagePages(Pages pages) {
    this.pages = pages;
  }

  @PostMapping("/language")
  @OpenToAll
  View change(FormInput form, HttpServletRequest request) {
    request.setAttribute(Pages.NEEDS_CSRF, true);
    return Resend.carriedBy(form, request, Resend.Why.OTHER_LANGUAGE)
        .<View>map(resend -> pages.view("platform/resend", resend, form))
        .orElseGet(() -> new RedirectView("/", false));
  }
}
