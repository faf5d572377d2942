package dev.akashi.platform;

import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationKind;
import dev.akashi.directory.Permission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The main menu: public items for all, then what the person's roles open. */
final class Menu {

  private static final MenuItem SERVICES = new MenuItem("services", "/services");
  private static final MenuItem BASELINE = new MenuItem("baseline", "/baseline");
  private static final MenuItem ASSESSORS = new MenuItem("assessors", "/assessors");

  private static final List<Guarded> OF_ROLES =
      List.of(
          new Guarded("people", "/admin/people", Permission.MANAGE_PEOPLE),
          new Guarded("parameters", "/programme/parameters", Permission.MANAGE_PARAMETERS),
          new Guarded("workshop", "/programme/baselines", Permission.EDIT_BASELINE),
          new Guarded("catalogues", "/catalogues", Permission.EDIT_BASELINE),
          new Guarded("select-assessors", "/programme/assessors", Permission.MANAGE_ASSESSORS),
          new Guarded("quality", "/programme/quality", Permission.REVIEW_QUALITY),
          new Guarded("hours", "/programme/hours", Permission.READ_EFFORT),
          new Guarded("extensions", "/programme/extensions", Permission.EXTEND_REPORT),
          new Guarded("removals", "/programme/removals", Permission.PROPOSE_REMOVAL),
          new Guarded("suspensions", "/programme/suspensions", Permission.SUSPEND_REGISTRATION),
          new Guarded("trail", "/admin/trail", Permission.READ_TRAIL),
          new Guarded("review", "/review", Permission.REVIEW_APPLICATION),
          new Guarded("review-changes", "/review/changes", Permission.REVIEW_APPLICATION),
          new Guarded("consultations", "/consultations", Permission.REVIEW_APPLICATION),
          new Guarded("committee", "/committee", Permission.READ_COMMITTEE),
          new Guarded("assessor-desk", "/assessors/desk", Permission.EVALUATE_ASSESSORS),
          new Guarded("assessor-desk", "/assessors/desk", Permission.DECIDE_ON_ASSESSORS),
          new Guarded("engagements", "/assessor", Permission.CONDUCT_ASSESSMENT),
          new Guarded("own-quality", "/assessor/quality", Permission.CONDUCT_ASSESSMENT),
          new Guarded("own-selection", "/assessors/own", Permission.APPLY_FOR_SELECTION),
          new Guarded("explanations", "/assessor/explanations", Permission.SIGN_REPORT),
          new Guarded("provider-services", "/provider/services", Permission.EDIT_STATEMENT),
          new Guarded("provider-requests", "/provider/requests", Permission.EDIT_STATEMENT),
          new Guarded("provider-findings", "/provider/findings", Permission.EDIT_STATEMENT),
          new Guarded("applications", "/provider/applications", Permission.EDIT_STATEMENT),
          new Guarded("changes", "/provider/changes", Permission.EDIT_STATEMENT),
          new Guarded("provider-disclosures", "/provider/disclosures", Permission.EDIT_STATEMENT),
          new Guarded("provider-checklists", "/provider/checklists", Permission.EDIT_STATEMENT),
          new Guarded("agency-disclosures", "/agency/disclosures", Permission.ASK_FOR_DISCLOSURE),
          new Guarded("agency-checklists", "/agency/checklists", Permission.MAKE_CHECKLIST));

  private Menu() {}

  private record Guarded(String code, String link, Permission permission) {
    MenuItem item() {
      return new MenuItem(code, link);
    }
  }

  static List<MenuItem> of(Optional<Actor> actor) {
    return actor
        .map(Menu::of)
        .orElseGet(() -> List.of(SERVICES, BASELINE, ASSESSORS, new MenuItem("about", "/about")));
  }

  private static List<MenuItem> of(Actor actor) {
    List<MenuItem> items = new ArrayList<>();
    items.add(new MenuItem("home", "/home"));
    OF_ROLES.stream()
        .filter(guarded -> actor.may(guarded.permission()))
        .map(Guarded::item)
        .forEach(items::add);
    items.addAll(ofUsers(actor.organisation().kind()));
    items.add(SERVICES);
    items.add(BASELINE);
    return items;
  }

  /** What everybody in an organisation that uses services may read. */
  private static List<MenuItem> ofUsers(OrganisationKind kind) {
    return switch (kind) {
      case AGENCY ->
          List.of(new MenuItem("systems", "/agency/systems"), new MenuItem("uses", "/agency/uses"));
      case LOCAL_GOVERNMENT -> List.of(new MenuItem("city-uses", "/city/uses"));
      case PROGRAMME_OFFICE, SUPPORT_BODY, COMMITTEE, ASSESSOR, PROVIDER -> List.of();
    };
  }
}
