package dev.akashi.registration.web;

import dev.akashi.baseline.Requirement;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Option;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.Today;
import dev.akashi.registration.Application;
import dev.akashi.registration.ApplicationId;
import dev.akashi.registration.ApplicationReview;
import dev.akashi.registration.ApplicationView;
import dev.akashi.registration.ExplanationQuestions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The desk of the operation support body. */
@Controller
public class ReviewPages {

  private static final int QUEUE = 200;
  private static final int TEXT_LENGTH = 4000;

  private final Pages pages;
  private final ApplicationReview review;
  private final ExplanationQuestions questions;
  private final Today today;

  ReviewPages(Pages pages, ApplicationReview review, ExplanationQuestions questions, Today today) {
    this.pages = pages;
    this.review = review;
    this.questions = questions;
    this.today = today;
  }

  /** What is under way. */
  public record QueueView(List<Application> queue, LocalDate today, Optional<ApplicationId> open) {

    /** Days since the application was filed. */
    public long age(Application application) {
      return application
          .clock()
          .map(clock -> clock.daysElapsed(today))
          .orElseGet(() ->
              application
                  .appliedOn()
                  .map(day -> Math.max(0, today.toEpochDay() - day.toEpochDay()))
                  .orElse(0L));
    }

    public boolean isOpen(Application application) {
      return open.filter(application.id()::equals).isPresent();
    }
  }

  /** One application on the desk. */
  public record ReviewView(
      QueueView queue, ApplicationView view, List<Reason> againstSending, List<Option> deviations) {

    public Application application() {
      return view.application();
    }

    /** The day the acceptance form starts with: today, never before the application. */
    public LocalDate acceptanceDay() {
      return view.today();
    }
  }

  @GetMapping("/review")
  @Requires(Permission.REVIEW_APPLICATION)
  View queue(Actor actor) {
    return pages.view("registration/review-queue", queueView(actor, Optional.empty()));
  }

  private QueueView queueView(Actor actor, Optional<ApplicationId> open) {
    return new QueueView(review.queue(actor, QUEUE), today.day(), open);
  }

  @GetMapping("/review/{id}")
  @Requires(Permission.REVIEW_APPLICATION)
  View show(Actor actor, @PathVariable ApplicationId id, FormInput form) {
    ApplicationView view = review.view(actor, id);
    List<Option> deviations =
        ExplanationQuestions.deviations(view.dossier()).stream()
            .map(Requirement::id)
            .map(control -> Option.of(control.value(), control.value()))
            .toList();
    return pages.view(
        "registration/review",
        new ReviewView(
            queueView(actor, Optional.of(id)),
            view,
            ApplicationReview.againstSending(view.dossier()),
            deviations),
        form);
  }

  @GetMapping("/review/{id}/papers")
  @Requires(Permission.REVIEW_APPLICATION)
  View papers(Actor actor, @PathVariable ApplicationId id, FormInput form) {
    PapersView.Show show = PapersView.shown(form);
    return pages.view(
        "registration/papers",
        PapersView.of(review.view(actor, id).dossier(), "/review", show),
        form);
  }

  @PostMapping("/review/{id}/accept")
  @Requires(Permission.REVIEW_APPLICATION)
  View accept(Actor actor, @PathVariable ApplicationId id, FormInput form) {
    return form.attempt(
        () -> {
          Optional<LocalDate> acceptedOn = form.requiredDate("acceptedOn");
          int revision = form.number("revision").orElse(-1);
          form.refuseIfBad();
          review.accept(actor, id, revision, acceptedOn.orElseThrow());
          return "/review/" + id + "?done=registration.accepted";
        },
        () -> show(actor, id, form));
  }

  @PostMapping("/review/{id}/return")
  @Requires(Permission.REVIEW_APPLICATION)
  View returnAsIncomplete(Actor actor, @PathVariable ApplicationId id, FormInput form) {
    return form.attempt(
        () -> {
          String reason = form.required("reason", TEXT_LENGTH);
          int revision = form.number("revision").orElse(-1);
          form.refuseIfBad();
          review.returnAsIncomplete(actor, id, revision, reason);
          return "/review/" + id + "?done=registration.returned";
        },
        () -> show(actor, id, form));
  }

  @PostMapping("/review/{id}/begin")
  @Requires(Permission.REVIEW_APPLICATION)
  View begin(Actor actor, @PathVariable ApplicationId id, FormInput form) {
    return form.attempt(
        () -> {
          review.begin(actor, id, form.number("revision").orElse(-1));
          return "/review/" + id + "?done=registration.review-begun";
        },
        () -> show(actor, id, form));
  }

  @PostMapping("/review/{id}/notes")
  @Requires(Permission.REVIEW_APPLICATION)
  View note(Actor actor, @PathVariable ApplicationId id, FormInput form) {
    return form.attempt(
        () -> {
          String text = form.required("text", TEXT_LENGTH);
          form.refuseIfBad();
          review.note(actor, id, text);
          return "/review/" + id + "?done=registration.noted";
        },
        () -> show(actor, id, form));
  }

  @PostMapping("/review/{id}/questions")
  @Requires(Permission.REVIEW_APPLICATION)
  View ask(Actor actor, @PathVariable ApplicationId id, FormInput form) {
    return form.attempt(
        () -> {
          String requirement = form.required("requirement");
          String question = form.required("question", TEXT_LENGTH);
          form.refuseIfBad();
          questions.ask(actor, id, requirement, question);
          return "/review/" + id + "?done=registration.asked";
        },
        () -> show(actor, id, form));
  }

  @PostMapping("/review/{id}/committee")
  @Requires(Permission.REVIEW_APPLICATION)
  View sendToCommittee(Actor actor, @PathVariable ApplicationId id, FormInput form) {
    return form.attempt(
        () -> {
          review.sendToCommittee(actor, id, form.number("revision").orElse(-1));
          return "/review/" + id + "?done=registration.sent-to-committee";
        },
        () -> show(actor, id, form));
  }
}
