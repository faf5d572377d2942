package dev.akashi.disclosure.web;

import dev.akashi.assessment.EngagementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.disclosure.Disclosure;
import dev.akashi.disclosure.DisclosureId;
import dev.akashi.disclosure.DisclosureState;
import dev.akashi.disclosure.Disclosures;
import dev.akashi.disclosure.ProfileReadings;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.Requires;
import dev.akashi.statement.StatementId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Profiles for their readers as data, and the requests of agencies. */
@RestController
class ReadingApi {

  private static final String OF_PROVIDER = "/api/v1/provider/disclosures";

  private final ProfileReadings readings;
  private final Disclosures disclosures;

  ReadingApi(ProfileReadings readings, Disclosures disclosures) {
    this.readings = readings;
    this.disclosures = disclosures;
  }

  record Asking(@Nullable String service, @Nullable String purpose) {}

  record Answering(@Nullable String until, @Nullable String answer, @Nullable Integer revision) {}

  record Made(String id) {}

  record Listed(List<Document> items) {}

  record Document(
      String id,
      String service,
      String serviceName,
      String agency,
      String purpose,
      DisclosureState state,
      @Nullable String until,
      String answer,
      int revision) {

    static Document of(Disclosure asked) {
      return new Document(
          asked.id().toString(),
          asked.key().value(),
          asked.serviceName().ja(),
          asked.agencyName(),
          asked.purpose(),
          asked.state(),
          asked.until().map(LocalDate::toString).orElse(null),
          asked.answer(),
          asked.revision());
    }
  }

  @GetMapping("/api/v1/assessor/engagements/{id}/profile")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  ReadingDocument forAssessor(Actor actor, @PathVariable EngagementId id) {
    return ReadingDocument.of(readings.forAssessor(actor, id));
  }

  @GetMapping("/api/v1/programme/statements/{id}/profile")
  @Requires(Permission.READ_PROFILES)
  ReadingDocument forProgramme(Actor actor, @PathVariable StatementId id) {
    return ReadingDocument.of(readings.forProgramme(actor, id));
  }

  @GetMapping("/api/v1/agency/disclosures/{id}/profile")
  @Requires(Permission.ASK_FOR_DISCLOSURE)
  ReadingDocument forAgency(Actor actor, @PathVariable DisclosureId id) {
    return ReadingDocument.of(readings.forAgency(actor, id));
  }

  @GetMapping("/api/v1/agency/disclosures")
  @Requires(Permission.ASK_FOR_DISCLOSURE)
  Listed ofAgency(Actor actor) {
    return new Listed(disclosures.ofAgency(actor).stream().map(Document::of).toList());
  }

  @PostMapping("/api/v1/agency/disclosures")
  @Requires(Permission.ASK_FOR_DISCLOSURE)
  @ResponseStatus(HttpStatus.CREATED)
  Made ask(Actor actor, @RequestBody Asking body) {
    ApiInput input = new ApiInput();
    String service = input.required("service", body.service(), DisclosurePages.LONGEST);
    String purpose = input.required("purpose", body.purpose(), DisclosurePages.LONGEST);
    input.refuseIfBad();
    return new Made(disclosures.ask(actor, ReadingPages.key(service), purpose).toString());
  }

  @GetMapping(OF_PROVIDER)
  @Requires(Permission.EDIT_STATEMENT)
  Listed ofProvider(Actor actor) {
    return new Listed(disclosures.ofProvider(actor).stream().map(Document::of).toList());
  }

  @PostMapping(OF_PROVIDER + "/{id}/grant")
  @Requires(Permission.DECLARE_STATEMENT)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void grant(Actor actor, @PathVariable DisclosureId id, @RequestBody Answering body) {
    ApiInput input = new ApiInput();
    Optional<LocalDate> until = input.requiredDate("until", body.until());
    String answer = input.optional("answer", body.answer(), DisclosurePages.LONGEST);
    input.refuseIfBad();
    disclosures.grant(actor, id, until.orElseThrow(), answer, ApiInput.revision(body.revision()));
  }

  @PostMapping(OF_PROVIDER + "/{id}/refuse")
  @Requires(Permission.DECLARE_STATEMENT)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void refuse(Actor actor, @PathVariable DisclosureId id, @RequestBody Answering body) {
    disclosures.refuse(actor, id, because(body), ApiInput.revision(body.revision()));
  }

  @PostMapping(OF_PROVIDER + "/{id}/withdraw")
  @Requires(Permission.DECLARE_STATEMENT)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(Actor actor, @PathVariable DisclosureId id, @RequestBody Answering body) {
    disclosures.withdraw(actor, id, because(body), ApiInput.revision(body.revision()));
  }

  private static String because(Answering body) {
    ApiInput input = new ApiInput();
    String answer = input.required("answer", body.answer(), DisclosurePages.LONGEST);
    input.refuseIfBad();
    return answer;
  }
}
