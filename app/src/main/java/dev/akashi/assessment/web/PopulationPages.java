package dev.akashi.assessment.web;

import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.FrozenPopulation.Origin;
import dev.akashi.assessment.FrozenPopulation.PopulationKind;
import dev.akashi.assessment.PaperTray;
import dev.akashi.assessment.PopulationDraft;
import dev.akashi.assessment.PopulationDrafts;
import dev.akashi.assessment.PopulationDrafts.Looked;
import dev.akashi.assessment.PopulationId;
import dev.akashi.assessment.PopulationImport;
import dev.akashi.assessment.PopulationImport.Stated;
import dev.akashi.assessment.PopulationRules;
import dev.akashi.assessment.Populations;
import dev.akashi.assessment.web.Heads.Head;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.Today;
import dev.akashi.platform.UploadBody;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Freezing populations on the page of a requirement, and handing them out with what was drawn. */
@Controller
public class PopulationPages {

  private static final String DRAFT =
      "/assessor/engagements/{id}/results/{requirement}/populations/{draft}";

  private final Pages pages;
  private final ControlViews views;
  private final PopulationImport intake;
  private final PopulationDrafts drafts;
  private final Populations populations;
  private final PaperTray tray;
  private final Heads heads;
  private final Today today;

  PopulationPages(
      Pages pages,
      ControlViews views,
      PopulationImport intake,
      PopulationDrafts drafts,
      Populations populations,
      PaperTray tray,
      Heads heads,
      Today today) {
    this.pages = pages;
    this.views = views;
    this.intake = intake;
    this.drafts = drafts;
    this.populations = populations;
    this.tray = tray;
    this.heads = heads;
    this.today = today;
  }

  /** What was read from a file, with what speaks against it. */
  public record DraftView(Head head, Looked looked) {

    public PopulationDraft draft() {
      return looked.draft();
    }

    /** The page of the requirement. */
    public String control() {
      return head.link() + "/results/" + draft().wanted().requirement();
    }

    public String link() {
      return control() + "/populations/" + draft().id();
    }
  }

  /**
   * Takes a file, or the keys as they were typed, or the statement that nothing occurred. A file is
   * looked at on a page of its own before it is frozen.
   */
  @PostMapping("/assessor/engagements/{id}/results/{requirement}/populations")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View freeze(
      Actor actor,
      @PathVariable EngagementId id,
      @PathVariable RequirementId requirement,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      FormInput form) {
    return form.attempt(
        () -> {
          List<String> keys = form.text("keys").lines().toList();
          boolean typed = keys.stream().anyMatch(key -> !key.isBlank());
          boolean nothing = form.checked("nothing");
          boolean sent = file != null && !UploadBody.name(file).isBlank();
          Stated stated = stated(requirement, typed != (nothing || sent), form);
          if (file != null && sent) {
            PopulationId read =
                PopulationUpload.take(
                    file,
                    columns(form.text("keyColumns")),
                    nothing,
                    upload -> intake.draft(actor, id, stated, upload));
            return ControlPages.page(id, requirement) + "/populations/" + read;
          }
          intake.typed(actor, id, stated, keys);
          return ControlPages.page(id, requirement) + "?done=assessment.frozen#samples";
        },
        () -> views.show(actor, id, requirement, form));
  }

  /** What was read, before it is frozen. */
  @GetMapping(DRAFT)
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View look(
      Actor actor,
      @PathVariable EngagementId id,
      @PathVariable RequirementId requirement,
      @PathVariable PopulationId draft,
      FormInput form) {
    Looked looked = drafts.get(actor, id, draft);
    DraftView view = new DraftView(heads.of(tray.outline(actor, id), "results"), looked);
    return pages.view("assessment/draft", view, form);
  }

  /** Freezes what was looked at. */
  @PostMapping(DRAFT)
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View freezeDraft(
      Actor actor,
      @PathVariable EngagementId id,
      @PathVariable RequirementId requirement,
      @PathVariable PopulationId draft,
      FormInput form) {
    return form.attempt(
        () -> {
          String reason = form.optional("populationReason", EngagementPages.TEXT_LENGTH);
          form.refuseIfBad();
          drafts.freeze(actor, id, draft, reason);
          return ControlPages.page(id, requirement) + "?done=assessment.frozen#samples";
        },
        () -> look(actor, id, requirement, draft, form));
  }

  /** Goes back to the form with everything that was typed. */
  @PostMapping("/assessor/engagements/{id}/results/{requirement}/populations/again")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View again(
      Actor actor,
      @PathVariable EngagementId id,
      @PathVariable RequirementId requirement,
      FormInput form) {
    return views.show(actor, id, requirement, form);
  }

  /** What is stated of the population; refused with all that lacks at once. */
  private Stated stated(RequirementId requirement, boolean oneWay, FormInput form) {
    String line = form.required("line", ControlPages.NAME_LENGTH);
    String of = form.optional("populationOf", EngagementPages.TEXT_LENGTH);
    String from = form.optional("populationFrom", EngagementPages.TEXT_LENGTH);
    Optional<LocalDate> takenOn = form.requiredDate("takenOn");
    String reason = form.optional("populationReason", EngagementPages.TEXT_LENGTH);
    takenOn.ifPresent(day ->
        PopulationRules.lacking(
                new Origin(PopulationKind.TYPED, of, from, day, Optional.empty()), today.day())
            .forEach(form::note));
    if (!oneWay) {
      form.note(Reason.of("assessment.keys-one-way", "FRM-38").at("file"));
    }
    form.refuseIfBad();
    return new Stated(requirement, line, of, from, takenOn.orElseThrow(), reason);
  }

  /** The headings stand one on a line. */
  static List<String> columns(String text) {
    return text.lines().map(String::strip).filter(name -> !name.isEmpty()).toList();
  }

  /** A population with all samples drawn from it, for {@code ./akashi sample verify}. */
  @GetMapping("/assessor/engagements/{id}/populations/{population}/package")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  void handOut(
      Actor actor,
      @PathVariable EngagementId id,
      @PathVariable PopulationId population,
      HttpServletResponse response)
      throws IOException {
    PopulationUpload.send(populations.handOut(actor, id, population), population, response);
  }
}
