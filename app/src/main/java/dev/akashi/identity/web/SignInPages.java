package dev.akashi.identity.web;

import dev.akashi.directory.Actor;
import dev.akashi.identity.Account;
import dev.akashi.identity.ReturnAddress;
import dev.akashi.identity.Setup;
import dev.akashi.identity.Setup.FirstAdministrator;
import dev.akashi.identity.SignIn;
import dev.akashi.identity.Source;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.DemoAccounts;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.OpenToAll;
import dev.akashi.platform.Pages;
import dev.akashi.platform.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Signing in and out, the first administrator, invitations and the own password. */
@Controller
public class SignInPages {

  private final Pages pages;
  private final SignIn signIn;
  private final Setup setup;
  private final Account account;
  private final Sessions sessions;
  private final DemoAccounts demoAccounts;

  SignInPages(
      Pages pages,
      SignIn signIn,
      Setup setup,
      Account account,
      Sessions sessions,
      DemoAccounts demoAccounts) {
    this.pages = pages;
    this.signIn = signIn;
    this.setup = setup;
    this.account = account;
    this.sessions = sessions;
    this.demoAccounts = demoAccounts;
  }

  /** What the sign-in page shows beside its form. */
  public record SignInView(String next, List<DemoAccounts.DemoAccount> demo) {}

  /** The address that a secret stands in, to post back to. */
  public record SecretView(String action) {}

  @GetMapping("/sign-in")
  @OpenToAll
  View form(FormInput form, HttpServletRequest request) {
    request.setAttribute(Pages.NEEDS_CSRF, true);
    SignInView view = new SignInView(ReturnAddress.of(form.text("next")), demoAccounts.shown());
    return pages.view("identity/sign-in", view, form);
  }

  @PostMapping("/sign-in")
  @OpenToAll
  View signIn(FormInput form, HttpServletRequest request, HttpServletResponse response) {
    return form.attempt(
        () -> {
          String email = form.required("email");
          String password = form.required("password");
          form.refuseIfBad();
          sessions.begin(signIn.check(email, password, source(request)), request, response);
          return ReturnAddress.of(form.text("next"));
        },
        () -> form(form, request));
  }

  @PostMapping("/sign-out")
  @OpenToAll
  View signOut(FormInput form, HttpServletRequest request) {
    sessions.end(request);
    return form.goOn("/sign-in?done=signed-out");
  }

  @GetMapping("/setup/{secret}")
  @OpenToAll
  View setupForm(@PathVariable String secret, FormInput form, HttpServletRequest request) {
    if (!setup.isUsable(secret)) {
      throw Refusal.notFound(Reason.of("setup.link-dead"));
    }
    request.setAttribute(Pages.NEEDS_CSRF, true);
    return pages.view("identity/setup", new SecretView("/setup/" + secret), form);
  }

  @PostMapping("/setup/{secret}")
  @OpenToAll
  View completeSetup(
      @PathVariable String secret,
      FormInput form,
      HttpServletRequest request,
      HttpServletResponse response) {
    return form.attempt(
        () -> {
          String office = form.required("office", 200);
          String officeEn = form.optional("officeEn", 200);
          String name = form.required("name", 100);
          String email = Emails.read(form, "email");
          String password = form.required("password");
          form.refuseIfBad();
          FirstAdministrator first =
              new FirstAdministrator(
                  new LocalizedText(office, officeEn), name, email, password, form.text("again"));
          sessions.begin(setup.complete(secret, first), request, response);
          return "/home?done=setup.completed";
        },
        () -> setupForm(secret, form, request));
  }

  @GetMapping("/invitation/{secret}")
  @OpenToAll
  View invitationForm(@PathVariable String secret, FormInput form, HttpServletRequest request) {
    if (!account.invitationLives(secret)) {
      throw Refusal.notFound(Reason.of("invitation.dead"));
    }
    request.setAttribute(Pages.NEEDS_CSRF, true);
    return pages.view("identity/invitation", new SecretView("/invitation/" + secret), form);
  }

  @PostMapping("/invitation/{secret}")
  @OpenToAll
  View acceptInvitation(
      @PathVariable String secret,
      FormInput form,
      HttpServletRequest request,
      HttpServletResponse response) {
    return form.attempt(
        () -> {
          String password = form.required("password");
          form.refuseIfBad();
          sessions.begin(
              account.acceptInvitation(secret, password, form.text("again")), request, response);
          return "/home?done=invitation.accepted";
        },
        () -> invitationForm(secret, form, request));
  }

  @GetMapping("/account")
  @SignedIn
  View account(Actor actor, FormInput form) {
    return pages.view("identity/account", actor, form);
  }

  @PostMapping("/account/password")
  @SignedIn
  View changePassword(
      Actor actor, FormInput form, HttpServletRequest request, HttpServletResponse response) {
    return form.attempt(
        () -> {
          String current = form.required("current");
          String password = form.required("password");
          form.refuseIfBad();
          account.changePassword(actor, current, password, form.text("again"), source(request));
          sessions.begin(actor.person(), request, response);
          return "/account?done=password.changed";
        },
        () -> account(actor, form));
  }

  static Source source(HttpServletRequest request) {
    return Source.of(request.getRemoteAddr());
  }
}
