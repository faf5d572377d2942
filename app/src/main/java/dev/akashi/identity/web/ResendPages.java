package dev.akashi.identity.web;

import dev.akashi.identity.SignIn;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.OpenToAll;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Resend;
import dev.akashi.platform.Resend.Why;
import dev.akashi.platform.TooBusy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Signing in again when the session ended while a form was being filled in: nothing is lost. */
@Controller
class ResendPages {

  private final Pages pages;
  private final SignIn signIn;
  private final Sessions sessions;

  ResendPages(Pages pages, SignIn signIn, Sessions sessions) {
    this.pages = pages;
    this.signIn = signIn;
    this.sessions = sessions;
  }

  @PostMapping("/sign-in/resend")
  @OpenToAll
  View signIn(FormInput form, HttpServletRequest request, HttpServletResponse response) {
    request.setAttribute(Pages.NEEDS_CSRF, true);
    try {
      String email = form.required("email");
      String password = form.required("password");
      form.refuseIfBad();
      sessions.begin(signIn.check(email, password, SignInPages.source(request)), request, response);
      return page(form, request, Why.SIGNED_IN_AGAIN);
    } catch (Refusal refusal) {
      form.show(refusal);
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(form, request, Why.SIGNED_OUT);
    } catch (TooBusy busy) {
      form.show(busy);
      return page(form, request, Why.SIGNED_OUT);
    }
  }

  private View page(FormInput form, HttpServletRequest request, Why why) {
    return Resend.carriedBy(form, request, why)
        .<View>map(resend -> pages.view("platform/resend", resend, form))
        .orElseGet(() -> new RedirectView("/home", false));
  }
}
