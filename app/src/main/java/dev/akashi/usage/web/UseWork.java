package dev.akashi.usage.web;

import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationKind;
import dev.akashi.directory.Permission;
import dev.akashi.platform.WorkItem;
import dev.akashi.platform.WorkSource;
import dev.akashi.usage.UseApplications;
import dev.akashi.usage.UseFile;
import dev.akashi.usage.UseState;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Applications wait for the permitting person, for a second one, or for their applicant. */
@Service
class UseWork implements WorkSource {

  private static final int SHOWN = 20;

  private final UseApplications applications;

  UseWork(UseApplications applications) {
    this.applications = applications;
  }

  @Override
  public List<WorkItem> waitingFor(Actor actor) {
    if (actor.organisation().kind() != OrganisationKind.LOCAL_GOVERNMENT) {
      return List.of();
    }
    return applications.of(actor).stream()
        .flatMap(file -> codeFor(actor, file).map(code -> item(code, file)).stream())
        .limit(SHOWN)
        .toList();
  }

  private static Optional<String> codeFor(Actor actor, UseFile file) {
    boolean mine = file.application().applicant().equals(actor.person());
    if (file.state() == UseState.SUBMITTED && actor.may(Permission.APPROVE_USE)) {
      return Optional.of("use-submitted");
    }
    if (file.state() == UseState.SECOND_LOOK && !mine) {
      return Optional.of("use-second-look");
    }
    return file.state() == UseState.RETURNED && mine
        ? Optional.of("use-returned")
        : Optional.empty();
  }

  private static WorkItem item(String code, UseFile file) {
    return new WorkItem(
        code,
        List.of(file.application().serviceName()),
        "/city/uses/" + file.application().id(),
        Optional.empty());
  }
}
