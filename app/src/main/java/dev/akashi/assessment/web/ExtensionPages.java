package dev.akashi.assessment.web;

import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.ReportExtensions;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Organisation;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.Organisations;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The programme office sees which reports are due and grants a later day. */
@Controller
public class ExtensionPages {

  private static final String LIST = "/programme/extensions";

  private final Pages pages;
  private final ReportExtensions extensions;
  private final Organisations organisations;

  ExtensionPages(Pages pages, ReportExtensions extensions, Organisations organisations) {
    this.pages = pages;
    this.extensions = extensions;
    this.organisations = organisations;
  }

  /**
   * The reports that are due, with the names of provider and assessor.
   *
   * @param open the engagement whose form is shown
   */
  public record ExtensionsView(
      List<ReportExtensions.Due> due,
      Map<OrganisationId, Organisation> known,
      Optional<EngagementId> open) {

    /** Whether the form for that engagement is shown. */
    public boolean isOpen(EngagementId id) {
      return open.filter(id::equals).isPresent();
    }

    public LocalizedText name(OrganisationId id) {
      return Objects.requireNonNull(known.get(id)).name();
    }
  }

  @GetMapping(LIST)
  @Requires(Permission.EXTEND_REPORT)
  View list(Actor actor, FormInput form) {
    return list(actor, form, form.read("extend", "input.not-an-id", EngagementId::of));
  }

  private View list(Actor actor, FormInput form, Optional<EngagementId> open) {
    List<ReportExtensions.Due> due = extensions.open(actor);
    return pages.view(
        "assessment/extensions",
        new ExtensionsView(
            due,
            organisations.findAll(
                due.stream()
                    .flatMap(each ->
                        Stream.of(each.engagement().provider(), each.engagement().assessor()))
                    .collect(Collectors.toSet())),
            open),
        form);
  }

  @PostMapping(LIST + "/{id}")
  @Requires(Permission.EXTEND_REPORT)
  View grant(Actor actor, @PathVariable EngagementId id, FormInput form) {
    return form.attempt(
        () -> {
          Optional<LocalDate> until = form.requiredDate("until");
          String ground = form.required("ground", EngagementPages.TEXT_LENGTH);
          form.refuseIfBad();
          extensions.grant(actor, id, until.orElseThrow(), ground);
          return LIST + "?done=assessment.report-extended";
        },
        () -> list(actor, form, Optional.of(id)));
  }
}
