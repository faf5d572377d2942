package dev.akashi.assessment.web;

import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.ReportExtension;
import dev.akashi.assessment.ReportExtensions;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.Requires;
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

/** Reports that are due, and a later day for them, over the API. */
@RestController
class ExtensionApi {

  private static final String PATH = "/api/v1/programme/extensions";

  private final ReportExtensions extensions;

  ExtensionApi(ReportExtensions extensions) {
    this.extensions = extensions;
  }

  record Extension(@Nullable String until, @Nullable String ground) {}

  record Granted(LocalDate dueOn, String ground, LocalDate grantedOn, String grantedBy) {

    static Granted of(ReportExtension extension) {
      return new Granted(
          extension.dueOn(), extension.ground(), extension.grantedOn(), extension.grantedBy());
    }
  }

  record DueReport(
      String engagement, String serviceName, LocalDate dueOn, List<Granted> extensions) {}

  record DueReports(List<DueReport> items) {}

  @GetMapping(PATH)
  @Requires(Permission.EXTEND_REPORT)
  DueReports list(Actor actor) {
    return new DueReports(
        extensions.open(actor).stream()
            .map(due ->
                new DueReport(
                    due.engagement().id().toString(),
                    due.engagement().serviceName().ja(),
                    due.on(),
                    due.granted().stream().map(Granted::of).toList()))
            .toList());
  }

  @PostMapping(PATH + "/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.EXTEND_REPORT)
  void grant(Actor actor, @PathVariable EngagementId id, @RequestBody Extension body) {
    ApiInput input = new ApiInput();
    Optional<LocalDate> until = input.requiredDate("until", body.until());
    String ground = input.required("ground", body.ground(), EngagementPages.TEXT_LENGTH);
    input.refuseIfBad();
    extensions.grant(actor, id, until.orElseThrow(), ground);
  }
}
