package dev.akashi.oversight.web;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Organisation;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.Organisations;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.oversight.Filing;
import dev.akashi.oversight.FilingDesk;
import dev.akashi.oversight.FilingDesk.Overdue;
import dev.akashi.oversight.FilingState;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Paging;
import dev.akashi.platform.Part;
import dev.akashi.platform.Requires;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** What assessors filed and what is overdue, for the programme office. */
@Controller
public class FilingDeskPages {

  static final String DESK = "/programme/assessors/filings";

  private final Pages pages;
  private final FilingDesk desk;
  private final Organisations organisations;

  FilingDeskPages(Pages pages, FilingDesk desk, Organisations organisations) {
    this.pages = pages;
    this.desk = desk;
    this.organisations = organisations;
  }

  /** The list in one state or in all. */
  public record DeskView(
      List<Overdue> overdue,
      Part<Filing> filed,
      Optional<FilingState> state,
      Map<OrganisationId, Organisation> bodies) {

    public LocalizedText name(OrganisationId id) {
      return Objects.requireNonNull(bodies.get(id)).name();
    }

    /** The list in the same state. */
    public String address() {
      return DESK + "?state=" + state.map(FilingState::name).orElse(ALL);
    }
  }

  static final String ALL = "ALL";

  @GetMapping(DESK)
  @Requires(Permission.MANAGE_ASSESSORS)
  View show(Actor actor, FormInput form) {
    Optional<FilingState> state = state(form.text("state"));
    List<Overdue> overdue = desk.overdue(actor);
    Part<Filing> filed = desk.filed(actor, state, Paging.start(form), Part.ROWS);
    List<OrganisationId> bodies =
        Stream.concat(
                overdue.stream().map(each -> each.selection().assessor()),
                filed.items().stream().map(Filing::assessor))
            .distinct()
            .toList();
    return pages.view(
        "oversight/desk", new DeskView(overdue, filed, state, organisations.findAll(bodies)), form);
  }

  /** The state that is asked for; what waits when none is. */
  private static Optional<FilingState> state(String asked) {
    return switch (asked) {
      case ALL -> Optional.empty();
      case "RETURNED" -> Optional.of(FilingState.RETURNED);
      case "ACKNOWLEDGED" -> Optional.of(FilingState.ACKNOWLEDGED);
      default -> Optional.of(FilingState.FILED);
    };
  }
}
