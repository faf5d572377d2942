package dev.akashi.oversight.web;

import dev.akashi.assessor.SelectionId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.oversight.BodyChange;
import dev.akashi.oversight.FilingDesk;
import dev.akashi.oversight.FilingId;
import dev.akashi.oversight.FilingState;
import dev.akashi.oversight.Filings;
import dev.akashi.oversight.web.FilingJson.FilingDocument;
import dev.akashi.oversight.web.FilingJson.FilingList;
import dev.akashi.oversight.web.FilingJson.NewChange;
import dev.akashi.oversight.web.FilingJson.NewReport;
import dev.akashi.oversight.web.FilingJson.OwedDocument;
import dev.akashi.oversight.web.FilingJson.OwedList;
import dev.akashi.oversight.web.FilingJson.Step;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.Paging;
import dev.akashi.platform.Requires;
import dev.akashi.platform.SignedIn;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Periodic reports and notices of changes over the API. */
@RestController
class FilingApi {

  private static final String OWN = "/api/v1/assessors/filings";
  private static final String DESK = "/api/v1/programme/assessors/filings";

  private final Filings filings;
  private final FilingDesk desk;

  FilingApi(Filings filings, FilingDesk desk) {
    this.filings = filings;
    this.desk = desk;
  }

  @GetMapping(OWN)
  @Requires(Permission.APPLY_FOR_SELECTION)
  FilingList own(
      Actor actor,
      @RequestParam(defaultValue = "0") String start,
      @RequestParam(defaultValue = "100") String size) {
    Paging part = Paging.of(start, size);
    return FilingList.of(filings.mine(actor, part.start(), part.size()));
  }

  /** The next report of each selection, with the items of its form. */
  @GetMapping(OWN + "/owed")
  @Requires(Permission.APPLY_FOR_SELECTION)
  OwedList owed(Actor actor) {
    return new OwedList(filings.owing(actor).stream().map(OwedDocument::of).toList());
  }

  @PostMapping(OWN + "/reports")
  @ResponseStatus(HttpStatus.CREATED)
  @Requires(Permission.APPLY_FOR_SELECTION)
  FilingDocument report(Actor actor, @RequestBody NewReport body) {
    ApiInput input = new ApiInput();
    Optional<SelectionId> selection =
        input.read("selection", body.selection(), "input.not-an-id", SelectionId::of);
    var texts = FilingJson.texts(input, body.items());
    input.refuseIfBad();
    return show(actor, filings.report(actor, selection.orElseThrow(), texts));
  }

  @PostMapping(OWN + "/changes")
  @ResponseStatus(HttpStatus.CREATED)
  @Requires(Permission.APPLY_FOR_SELECTION)
  FilingDocument change(Actor actor, @RequestBody NewChange body) {
    ApiInput input = new ApiInput();
    Optional<BodyChange> what = input.choice("what", body.what(), BodyChange.class);
    Optional<LocalDate> changedOn = input.requiredDate("changedOn", body.changedOn());
    var texts = FilingJson.texts(input, body.items());
    input.refuseIfBad();
    return show(actor, filings.change(actor, what.orElseThrow(), changedOn, texts));
  }

  /** Files again what was returned. */
  @PutMapping(OWN + "/{id}")
  @Requires(Permission.APPLY_FOR_SELECTION)
  FilingDocument again(Actor actor, @PathVariable FilingId id, @RequestBody NewChange body) {
    ApiInput input = new ApiInput();
    Optional<LocalDate> changedOn = input.date("changedOn", body.changedOn());
    var texts = FilingJson.texts(input, body.items());
    input.refuseIfBad();
    filings.again(actor, id, ApiInput.revision(body.revision()), changedOn, texts);
    return show(actor, id);
  }

  @GetMapping(OWN + "/{id}")
  @SignedIn
  FilingDocument show(Actor actor, @PathVariable FilingId id) {
    return FilingDocument.of(desk.read(actor, id));
  }

  /** What bodies filed: in a state, or in all. */
  @GetMapping(DESK)
  @Requires(Permission.MANAGE_ASSESSORS)
  FilingList filed(
      Actor actor,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(defaultValue = "0") String start,
      @RequestParam(defaultValue = "100") String size) {
    ApiInput input = new ApiInput();
    Optional<FilingState> asked =
        state == null ? Optional.empty() : input.choice("state", state, FilingState.class);
    input.refuseIfBad();
    Paging part = Paging.of(start, size);
    return FilingList.of(desk.filed(actor, asked, part.start(), part.size()));
  }

  /** The reports that were due before today. */
  @GetMapping(DESK + "/overdue")
  @Requires(Permission.MANAGE_ASSESSORS)
  OwedList overdue(Actor actor) {
    return new OwedList(desk.overdue(actor).stream().map(OwedDocument::of).toList());
  }

  /** Acknowledges or returns. */
  @PostMapping(DESK + "/{id}/steps")
  @Requires(Permission.MANAGE_ASSESSORS)
  FilingDocument step(Actor actor, @PathVariable FilingId id, @RequestBody Step body) {
    ApiInput input = new ApiInput();
    Optional<FilingJson.StepKind> step =
        input.choice("step", body.step(), FilingJson.StepKind.class);
    String reason = input.optional("reason", body.reason(), FilingInput.LONGEST);
    input.refuseIfBad();
    int revision = ApiInput.revision(body.revision());
    switch (step.orElseThrow()) {
      case ACKNOWLEDGE -> desk.acknowledge(actor, id, revision, reason);
      case RETURN -> desk.giveBack(actor, id, revision, reason);
    }
    return show(actor, id);
  }
}
