package dev.akashi.registration.web;

import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.Language;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.Texts;
import dev.akashi.registration.Application;
import dev.akashi.registration.ApplicationLife;
import dev.akashi.registration.ApplicationView;
import dev.akashi.registration.ExplanationQuestion;
import dev.akashi.registration.FormalCheckResult;
import dev.akashi.registration.Registration;
import dev.akashi.registration.RemovalCase;
import dev.akashi.registration.ReviewClock;
import dev.akashi.registry.RegistryKey;
import dev.akashi.supplychain.Cascade;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the API of applications and removals answers with; ids and days are strings. */
final class RegistrationJson {

  private RegistrationJson() {}

  /** A list. */
  record Items<T>(List<T> items) {}

  /** The id of something just made. */
  record Made(String id) {}

  /** Why something is as it is. */
  record Why(String code, String reason, @Nullable String remedy, List<String> clauses) {

    static Why of(Texts texts, Language language, Reason reason) {
      return new Why(
          reason.code(),
          texts.reason(language, reason),
          texts.remedy(language, reason).orElse(null),
          reason.clauses().stream().map(ClauseId::value).toList());
    }

    static List<Why> all(Texts texts, Language language, List<Reason> reasons) {
      return reasons.stream().map(reason -> of(texts, language, reason)).toList();
    }
  }

  /** An application in a list. */
  record Summary(
      String id,
      String serviceName,
      String statementId,
      int statementVersion,
      String statementHash,
      String auditPeriodFirst,
      String auditPeriodLast,
      String kind,
      int level,
      String state,
      String stateSince,
      @Nullable String appliedOn,
      @Nullable String acceptedOn,
      @Nullable String reviewAimOn,
      int revision) {

    static Summary of(Application application) {
      return new Summary(
          application.id().toString(),
          application.serviceName().ja(),
          application.statement().toString(),
          application.statementVersion(),
          application.statementHash(),
          application.auditPeriod().first().toString(),
          application.auditPeriod().last().toString(),
          application.kind().name(),
          application.level(),
          application.state().name(),
          application.stateSince().toString(),
          day(application.appliedOn()),
          day(application.clock().map(ReviewClock::acceptedOn)),
          day(application.clock().map(ReviewClock::aim)),
          application.revision());
    }
  }

  /** One line of the formal check; not judged when it cannot be without a report. */
  record Line(String code, boolean judged, boolean met, List<Why> defects) {}

  /** One question to the assessor. */
  record Question(
      String id,
      String requirement,
      String question,
      String askedBy,
      @Nullable String answer,
      @Nullable String answeredBy) {

    static Question of(ExplanationQuestion question) {
      return new Question(
          question.id().toString(),
          question.requirement().value(),
          question.question(),
          question.askedBy(),
          question.answer().map(ExplanationQuestion.Answer::text).orElse(null),
          question.answer().map(ExplanationQuestion.Answer::by).orElse(null));
    }
  }

  /** A registration. */
  record Registered(
      String number, String serviceName, String registeredOn, String validUntil, int level) {

    static Registered of(Registration registration) {
      return new Registered(
          registration.key().value(),
          registration.serviceName().ja(),
          registration.registeredOn().toString(),
          registration.validUntil().toString(),
          registration.level());
    }
  }

  /** An application with what the rules say about it. */
  record Detail(
      Summary application,
      boolean checkPassed,
      List<Line> check,
      boolean listable,
      List<Why> obstacles,
      List<Question> questions,
      List<String> actions,
      @Nullable Registered registration) {

    static Detail of(Texts texts, Language language, ApplicationView view) {
      FormalCheckResult check = view.dossier().check();
      List<Reason> obstacles = view.dossier().obstaclesToListing();
      return new Detail(
          Summary.of(view.application()),
          check.passed(),
          check.lines().stream().map(line -> line(texts, language, line)).toList(),
          obstacles.isEmpty(),
          Why.all(texts, language, obstacles),
          view.dossier().questions().stream().map(Question::of).toList(),
          view.moves().stream().map(ApplicationLife.Move::action).map(Enum::name).toList(),
          view.registration().map(Registered::of).orElse(null));
    }

    private static Line line(Texts texts, Language language, FormalCheckResult.Line line) {
      return new Line(
          line.code(),
          line.isJudged(),
          line.isMet(),
          Why.all(texts, language, line.defects().orElse(List.of())));
    }
  }

  /** A removal case. */
  record Removal(
      String id,
      String key,
      String serviceName,
      String ground,
      @Nullable String lostBase,
      @Nullable String removedRoot,
      int depth,
      String reason,
      String state,
      String proposedOn,
      String proposedBy,
      @Nullable String decidedOn,
      int revision) {

    static Removal of(RemovalCase one) {
      return new Removal(
          one.id().toString(),
          one.key().value(),
          one.serviceName().ja(),
          one.loss().isPresent() ? "BASE_LOST" : "PROPOSAL",
          one.loss().map(loss -> loss.base().value()).orElse(null),
          one.loss().map(loss -> loss.root().value()).orElse(null),
          one.depth(),
          one.reason(),
          one.state().name(),
          one.proposedOn().toString(),
          one.proposedByName(),
          day(one.outcome().map(RemovalCase.Outcome::on)),
          one.revision());
    }
  }

  /** What follows from a removal. */
  record Followers(List<Follower> proposed, List<Follower> survivors, List<List<String>> cycles) {

    /** What the provider of the lost base may know: who is proposed, as the public list shows. */
    static Followers ofOthers(Cascade cascade) {
      return new Followers(of(cascade).proposed(), List.of(), List.of());
    }

    static Followers of(Cascade cascade) {
      return new Followers(
          cascade.proposed().stream()
              .map(s -> new Follower(s.key().value(), s.lostBase().value(), s.depth()))
              .toList(),
          cascade.survivors().stream()
              .map(s -> new Follower(s.key().value(), s.lostBase().value(), null))
              .toList(),
          cascade.cycles().stream()
              .map(cycle -> cycle.stream().map(RegistryKey::value).toList())
              .toList());
    }
  }

  /** A service touched by a removal. */
  record Follower(String key, String lostBase, @Nullable Integer depth) {}

  static @Nullable String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse(null);
  }
}
