package dev.akashi.platform;

import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The main menu: public items for all, then what the person's organisation works with. */
final class Menu {

  private static final MenuItem SERVICES = new MenuItem("services", "/services");
  private static final MenuItem BASELINE = new MenuItem("baseline", "/baseline");
  private static final MenuItem ASSESSORS = new MenuItem("assessors", "/assessors");

  private Menu() {}

  static List<MenuItem> of(Optional<Actor> actor) {
    if (actor.isEmpty()) {
      return List.of(SERVICES, BASELINE, ASSESSORS, new MenuItem("about", "/about"));
    }
    List<MenuItem> items = new ArrayList<>();
    items.add(new MenuItem("home", "/home"));
    items.addAll(own(actor.get().organisation().kind()));
    items.add(SERVICES);
    items.add(BASELINE);
    return items;
  }

  private static List<MenuItem> own(OrganisationKind kind) {
    return switch (kind) {
      case PROGRAMME_OFFICE ->
          List.of(
              new MenuItem("people", "/admin/people"),
              new MenuItem("parameters", "/programme/parameters"),
              new MenuItem("select-assessors", "/programme/assessors"),
              new MenuItem("removals", "/programme/removals"),
              new MenuItem("trail", "/admin/trail"));
      case SUPPORT_BODY -> List.of(new MenuItem("review", "/review"));
      case COMMITTEE -> List.of(new MenuItem("committee", "/committee"));
      case ASSESSOR ->
          List.of(
              new MenuItem("engagements", "/assessor"),
              new MenuItem("explanations", "/assessor/explanations"));
      case PROVIDER ->
          List.of(
              new MenuItem("provider-services", "/provider/services"),
              new MenuItem("provider-findings", "/provider/findings"),
              new MenuItem("applications", "/provider/applications"));
      case AGENCY ->
          List.of(new MenuItem("systems", "/agency/systems"), new MenuItem("uses", "/agency/uses"));
      case LOCAL_GOVERNMENT -> List.of(new MenuItem("city-uses", "/city/uses"));
    };
  }
}
