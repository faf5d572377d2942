package dev.akashi.assessment.web;

import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.PopulationId;
import dev.akashi.assessment.PopulationImport;
import dev.akashi.assessment.PopulationImport.Stated;
import dev.akashi.assessment.Populations;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Requires;
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

  private final ControlViews views;
  private final PopulationImport intake;
  private final Populations populations;

  PopulationPages(ControlViews views, PopulationImport intake, Populations populations) {
    this.views = views;
    this.intake = intake;
    this.populations = populations;
  }

  /** Takes a file, or the keys as they were typed, or the statement that nothing occurred. */
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
          Stated stated = stated(requirement, form);
          List<String> keys = form.text("keys").lines().toList();
          boolean typed = keys.stream().anyMatch(key -> !key.isBlank());
          boolean nothing = form.checked("nothing");
          boolean sent = file != null && !file.isEmpty();
          if ((typed ? 1 : 0) + (nothing ? 1 : 0) + (sent ? 1 : 0) != 1) {
            form.note(Reason.of("assessment.keys-one-way", "FRM-38").at("file"));
          }
          form.refuseIfBad();
          if (file != null && sent) {
            PopulationUpload.take(
                intake, actor, id, stated, file, columns(form.text("keyColumns")));
          } else {
            intake.typed(actor, id, stated, keys);
          }
          return ControlPages.page(id, requirement) + "?done=assessment.frozen#samples";
        },
        () -> views.show(actor, id, requirement, form));
  }

  private static Stated stated(RequirementId requirement, FormInput form) {
    String line = form.required("line", ControlPages.NAME_LENGTH);
    String of = form.optional("populationOf", EngagementPages.TEXT_LENGTH);
    String from = form.optional("populationFrom", EngagementPages.TEXT_LENGTH);
    Optional<LocalDate> takenOn = form.requiredDate("takenOn");
    String reason = form.optional("populationReason", EngagementPages.TEXT_LENGTH);
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
