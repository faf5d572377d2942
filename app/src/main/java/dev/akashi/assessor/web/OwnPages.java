package dev.akashi.assessor.web;

import dev.akashi.assessor.AssessorKind;
import dev.akashi.assessor.AssessorSelections;
import dev.akashi.assessor.MisconductCase;
import dev.akashi.assessor.MisconductCases;
import dev.akashi.assessor.QualityDeficiency;
import dev.akashi.assessor.QualityRecord;
import dev.akashi.assessor.RequestFiles;
import dev.akashi.assessor.RequestKind;
import dev.akashi.assessor.SelectionRequest;
import dev.akashi.assessor.SelectionRequests;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Paging;
import dev.akashi.platform.Part;
import dev.akashi.platform.Requires;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** A body's own place in the register: its selection, requests and cases. */
@Controller
public class OwnPages {

  private final Pages pages;
  private final AssessorSelections selections;
  private final SelectionRequests requests;
  private final RequestFiles files;
  private final MisconductCases cases;
  private final QualityRecord quality;

  OwnPages(
      Pages pages,
      AssessorSelections selections,
      SelectionRequests requests,
      RequestFiles files,
      MisconductCases cases,
      QualityRecord quality) {
    this.pages = pages;
    this.selections = selections;
    this.requests = requests;
    this.files = files;
    this.cases = cases;
    this.quality = quality;
  }

  /** What the register has of the own body. */
  public record OwnView(
      List<AssessorSelections.Listed> selections,
      List<SelectionRequest> requests,
      Part<MisconductCase> cases,
      List<QualityDeficiency> deficiencies) {

    /** Whether a request can be begun. */
    public boolean mayAsk() {
      return requests.stream().allMatch(request -> request.state().isFinal());
    }
  }

  @GetMapping("/assessors/own")
  @Requires(Permission.APPLY_FOR_SELECTION)
  View show(Actor actor, FormInput form) {
    return pages.view(
        "assessor/own",
        new OwnView(
            selections.mine(actor),
            files.mine(actor),
            cases.readable(actor, Paging.start(form, "cases"), Part.ROWS),
            quality
                .of(List.of(actor.organisationId()))
                .getOrDefault(actor.organisationId(), List.of())),
        form);
  }

  @PostMapping("/assessors/requests")
  @Requires(Permission.APPLY_FOR_SELECTION)
  View open(Actor actor, FormInput form) {
    return form.attempt(
        () -> {
          Optional<RequestKind> kind = form.choice("kind", RequestKind.class);
          Optional<AssessorKind> bodyKind = form.choice("bodyKind", AssessorKind.class);
          form.refuseIfBad();
          return "/assessors/requests/"
              + requests.open(actor, kind.orElseThrow(), bodyKind.orElseThrow())
              + "?done=assessor.request-opened";
        },
        () -> show(actor, form));
  }
}
