package dev.akashi.representation.web;

import dev.akashi.assessment.EngagementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Period;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.Requires;
import dev.akashi.platform.SignedIn;
import dev.akashi.representation.Representation;
import dev.akashi.representation.Representation.Withdrawal;
import dev.akashi.representation.RepresentationRule.Answer;
import dev.akashi.representation.Representations;
import dev.akashi.representation.Representations.Desk;
import dev.akashi.representation.Representations.Signing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Written Representations over the API. */
@RestController
class RepresentationApi {

  private final Representations representations;

  RepresentationApi(Representations representations) {
    this.representations = representations;
  }

  /**
   * What is signed.
   *
   * @param statementSeal the seal of the statement that was read
   * @param answers one for each assertion, by its number
   * @param whyAnother needed where one stands already
   */
  record SigningRequest(
      @Nullable String statementSeal,
      @Nullable String post,
      @Nullable List<AnswerRequest> answers,
      @Nullable String whyAnother) {}

  record AnswerRequest(
      @Nullable Integer number, @Nullable Boolean confirmed, @Nullable String explanation) {}

  record WithdrawalRequest(@Nullable String why) {}

  /** An assertion that is asked for. */
  record AssertionJson(int number, String title, String text, boolean asksForDetails) {}

  /** What was said to an assertion. */
  record SaidJson(int number, String title, String text, boolean confirmed, String explanation) {}

  record WithdrawnJson(String by, LocalDate on, String why) {}

  record RepresentationJson(
      String id,
      int number,
      String statement,
      int statementVersion,
      String statementSeal,
      String signer,
      String post,
      LocalDate signedOn,
      Instant signedAt,
      String seal,
      boolean intact,
      List<SaidJson> said,
      Optional<WithdrawnJson> withdrawn) {

    static RepresentationJson of(Representation found) {
      return new RepresentationJson(
          found.id().toString(),
          found.number(),
          found.about().statement().toString(),
          found.about().version(),
          found.about().statementHash(),
          found.signature().name(),
          found.signature().post(),
          found.signature().on(),
          found.signature().at(),
          found.seal(),
          found.intact(),
          found.said().stream()
              .map(said ->
                  new SaidJson(
                      said.number(),
                      said.assertion().title().ja(),
                      said.assertion().text().ja(),
                      said.confirmed(),
                      said.explanation()))
              .toList(),
          found.withdrawn().map(RepresentationJson::withdrawn));
    }

    private static WithdrawnJson withdrawn(Withdrawal withdrawal) {
      return new WithdrawnJson(withdrawal.name(), withdrawal.on(), withdrawal.why());
    }
  }

  /** The representations of an engagement, newest first, and what is to be confirmed. */
  record DeskJson(
      String engagement,
      String service,
      String statement,
      String statementSeal,
      Period auditPeriod,
      List<AssertionJson> assertions,
      List<RepresentationJson> items) {

    static DeskJson of(Desk desk) {
      return new DeskJson(
          desk.engagement().id().toString(),
          desk.statement().serviceName(),
          desk.statement().id().toString(),
          desk.statement().contentHash(),
          desk.statement().auditPeriod(),
          IntStream.range(0, desk.assertions().assertions().size())
              .mapToObj(place -> {
                var assertion = desk.assertions().assertions().get(place);
                return new AssertionJson(
                    place + 1,
                    assertion.title().ja(),
                    assertion.text().ja(),
                    assertion.asksForDetails());
              })
              .toList(),
          desk.all().stream().map(RepresentationJson::of).toList());
    }
  }

  @GetMapping("/api/v1/representations/{id}")
  @SignedIn
  DeskJson show(Actor actor, @PathVariable EngagementId id) {
    return DeskJson.of(representations.desk(actor, id));
  }

  @PostMapping("/api/v1/representations/{id}")
  @ResponseStatus(HttpStatus.CREATED)
  @Requires(Permission.DECLARE_STATEMENT)
  RepresentationJson sign(
      Actor actor, @PathVariable EngagementId id, @RequestBody SigningRequest body) {
    ApiInput input = new ApiInput();
    Map<Integer, Answer> answers = new HashMap<>();
    for (AnswerRequest answer : input.list(body.answers())) {
      String explanation =
          input.optional(
              "answers.explanation", answer.explanation(), RepresentationPages.TEXT_LENGTH);
      Optional.ofNullable(answer.number())
          .ifPresent(number ->
              answers.put(
                  number, new Answer(Optional.ofNullable(answer.confirmed()), explanation)));
    }
    Signing signing =
        new Signing(
            input.required("statementSeal", body.statementSeal(), RepresentationPages.SEAL_LENGTH),
            input.optional("post", body.post(), RepresentationPages.LINE_LENGTH),
            answers,
            input.optional("whyAnother", body.whyAnother(), RepresentationPages.TEXT_LENGTH));
    input.refuseIfBad();
    return RepresentationJson.of(representations.sign(actor, id, signing));
  }

  @PostMapping("/api/v1/representations/{id}/withdraw")
  @Requires(Permission.DECLARE_STATEMENT)
  DeskJson withdraw(
      Actor actor, @PathVariable EngagementId id, @RequestBody WithdrawalRequest body) {
    ApiInput input = new ApiInput();
    String why = input.optional("why", body.why(), RepresentationPages.TEXT_LENGTH);
    input.refuseIfBad();
    representations.withdraw(actor, id, why);
    return show(actor, id);
  }
}
