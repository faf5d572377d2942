package dev.akashi.library.web;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.library.Libraries;
import dev.akashi.library.LibraryMeasure;
import dev.akashi.library.LibraryOffers;
import dev.akashi.library.LibraryOffers.Offer;
import dev.akashi.library.MeasureId;
import dev.akashi.library.ReasonTextId;
import dev.akashi.library.UsedAt;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.Requires;
import dev.akashi.statement.AnswerLimits;
import dev.akashi.statement.IndividualControl.Frequency;
import dev.akashi.statement.StatementId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The library as data. */
@RestController
class LibraryApi {

  private final Libraries libraries;
  private final LibraryOffers offers;

  LibraryApi(Libraries libraries, LibraryOffers offers) {
    this.libraries = libraries;
    this.offers = offers;
  }

  /** A measure as it is sent. */
  record MeasureRequest(
      @Nullable String text,
      @Nullable String owner,
      @Nullable String frequency,
      @Nullable String validFrom,
      @Nullable String validTo,
      @Nullable Integer revision) {

    LibraryMeasure.Content read() {
      ApiInput input = new ApiInput();
      String said = input.required("text", text, AnswerLimits.LONGEST_TEXT);
      String by = input.optional("owner", owner, AnswerLimits.LONGEST_NAME);
      Optional<Frequency> often = input.choice("frequency", frequency, Frequency.class);
      Optional<LocalDate> from = input.date("validFrom", validFrom);
      Optional<LocalDate> to = input.date("validTo", validTo);
      if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
        input.note(Reason.atField("validTo", "statement.ends-before-start"));
      }
      input.refuseIfBad();
      return new LibraryMeasure.Content(said, by, often.orElse(Frequency.AS_NEEDED), from, to);
    }
  }

  /** A reason as it is sent. */
  record ReasonRequest(@Nullable String text) {}

  /** Where a measure is put, and whether what was left out there may be chosen by it. */
  record PutRequest(
      @Nullable String statement,
      @Nullable List<String> requirements,
      @Nullable Boolean undo,
      @Nullable Integer revision) {

    StatementId to() {
      ApiInput input = new ApiInput();
      String id = input.required("statement", statement, 36);
      Optional<StatementId> read =
          id.isEmpty()
              ? Optional.empty()
              : input.read("statement", id, "input.not-an-id", StatementId::of);
      input.refuseIfBad();
      return read.orElseThrow();
    }

    List<RequirementId> chosen() {
      ApiInput input = new ApiInput();
      List<RequirementId> ids =
          input.list(requirements).stream()
              .flatMap(id ->
                  input
                      .read("requirements", id, "statement.not-a-requirement", RequirementId::of)
                      .stream())
              .toList();
      input.refuseIfBad();
      return ids;
    }
  }

  /** The lines at which a change is taken, or the words of the statement kept. */
  record LinesRequest(@Nullable List<String> lines, @Nullable Integer revision) {}

  /** The library. */
  record LibraryDocument(List<MeasureDocument> measures, List<ReasonDocument> reasons) {}

  /** A measure. */
  record MeasureDocument(
      String id,
      String text,
      String owner,
      String frequency,
      Optional<LocalDate> validFrom,
      Optional<LocalDate> validTo,
      int revision,
      int uses) {

    static MeasureDocument of(LibraryMeasure measure, int uses) {
      return new MeasureDocument(
          measure.id().toString(),
          measure.content().text(),
          measure.content().owner(),
          measure.content().frequency().name(),
          measure.content().validFrom(),
          measure.content().validTo(),
          measure.revision(),
          uses);
    }
  }

  /** A reason. */
  record ReasonDocument(String id, String text) {}

  /** Where a measure is used. */
  record UseDocument(String statement, String requirement, String line) {}

  /** A measure with its uses. */
  record UsedDocument(MeasureDocument measure, List<UseDocument> usedAt) {}

  /** A change that is offered. */
  record OfferDocument(
      String line,
      String measure,
      String now,
      String then,
      Optional<LocalDate> from,
      Optional<String> against) {

    static OfferDocument of(Offer offer) {
      return new OfferDocument(
          offer.use().key(),
          offer.use().measure().toString(),
          offer.now().text(),
          offer.then().text(),
          offer.from(),
          offer.against().map(Reason::code));
    }
  }

  /** What is offered; the revision is sent back with what is taken. */
  record OffersDocument(int revision, List<OfferDocument> offers) {}

  /** How many changed. */
  record Changed(int changed) {}

  @GetMapping("/api/v1/provider/library")
  @Requires(Permission.EDIT_STATEMENT)
  LibraryDocument all(Actor actor) {
    Libraries.Library library = libraries.all(actor);
    return new LibraryDocument(
        library.measures().stream()
            .map(each -> MeasureDocument.of(each, library.uses().getOrDefault(each.id(), 0)))
            .toList(),
        library.reasons().stream()
            .map(each -> new ReasonDocument(each.id().toString(), each.text()))
            .toList());
  }

  @GetMapping("/api/v1/provider/library/measures/{id}")
  @Requires(Permission.EDIT_STATEMENT)
  UsedDocument measure(Actor actor, @PathVariable MeasureId id) {
    Libraries.Used used = libraries.measure(actor, id);
    return new UsedDocument(
        MeasureDocument.of(used.measure(), used.uses().size()),
        used.uses().stream().map(LibraryApi::document).toList());
  }

  private static UseDocument document(UsedAt use) {
    return new UseDocument(use.statement().toString(), use.requirement().value(), use.line());
  }

  @PostMapping("/api/v1/provider/library/measures")
  @Requires(Permission.EDIT_STATEMENT)
  @ResponseStatus(HttpStatus.CREATED)
  UsedDocument add(Actor actor, @RequestBody MeasureRequest request) {
    return measure(actor, libraries.add(actor, request.read()));
  }

  @PutMapping("/api/v1/provider/library/measures/{id}")
  @Requires(Permission.EDIT_STATEMENT)
  UsedDocument change(
      Actor actor, @PathVariable MeasureId id, @RequestBody MeasureRequest request) {
    libraries.change(actor, id, request.read(), ApiInput.revision(request.revision()));
    return measure(actor, id);
  }

  @DeleteMapping("/api/v1/provider/library/measures/{id}")
  @Requires(Permission.EDIT_STATEMENT)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(Actor actor, @PathVariable MeasureId id) {
    libraries.remove(actor, id);
  }

  /** Puts a measure to requirements of a draft whose {@code answersRevision} was read. */
  @PostMapping("/api/v1/provider/library/measures/{id}/uses")
  @Requires(Permission.EDIT_STATEMENT)
  Changed put(Actor actor, @PathVariable MeasureId id, @RequestBody PutRequest request) {
    return new Changed(
        offers.put(
            actor,
            id,
            request.to(),
            request.chosen(),
            Boolean.TRUE.equals(request.undo()),
            ApiInput.revision(request.revision())));
  }

  @PostMapping("/api/v1/provider/library/reasons")
  @Requires(Permission.EDIT_STATEMENT)
  @ResponseStatus(HttpStatus.CREATED)
  ReasonDocument addReason(Actor actor, @RequestBody ReasonRequest request) {
    ApiInput input = new ApiInput();
    String text = input.required("text", request.text(), AnswerLimits.LONGEST_REASON);
    input.refuseIfBad();
    return new ReasonDocument(libraries.addReason(actor, text).toString(), text);
  }

  @DeleteMapping("/api/v1/provider/library/reasons/{id}")
  @Requires(Permission.EDIT_STATEMENT)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void removeReason(Actor actor, @PathVariable ReasonTextId id) {
    libraries.removeReason(actor, id);
  }

  @GetMapping("/api/v1/provider/statements/{id}/library")
  @Requires(Permission.EDIT_STATEMENT)
  OffersDocument offers(Actor actor, @PathVariable StatementId id) {
    LibraryOffers.Offers found = offers.of(actor, id);
    return new OffersDocument(
        found.sheet().answersRevision(), found.offers().stream().map(OfferDocument::of).toList());
  }

  @PostMapping("/api/v1/provider/statements/{id}/library/take")
  @Requires(Permission.EDIT_STATEMENT)
  Changed take(Actor actor, @PathVariable StatementId id, @RequestBody LinesRequest request) {
    return new Changed(
        offers.take(actor, id, lines(request), ApiInput.revision(request.revision())));
  }

  @PostMapping("/api/v1/provider/statements/{id}/library/keep-own")
  @Requires(Permission.EDIT_STATEMENT)
  Changed keepOwn(Actor actor, @PathVariable StatementId id, @RequestBody LinesRequest request) {
    return new Changed(offers.keepOwnWords(actor, id, lines(request)));
  }

  private static List<String> lines(LinesRequest request) {
    if (request.lines() == null) {
      throw Refusal.input(Reason.atField("lines", "input.required"));
    }
    return request.lines();
  }
}
