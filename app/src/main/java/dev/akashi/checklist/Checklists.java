package dev.akashi.checklist;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baselines;
import dev.akashi.checklist.Checklist.About;
import dev.akashi.checklist.db.ChecklistRows;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Organisation;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.OrganisationKind;
import dev.akashi.directory.Organisations;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Paging;
import dev.akashi.platform.Today;
import dev.akashi.trail.Trail;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The checklists of agencies, and those that providers were handed (TMP-12). */
@Service
public class Checklists {

  private final ChecklistRows rows;
  private final ChecklistDesk desk;
  private final Baselines baselines;
  private final Organisations organisations;
  private final Trail trail;
  private final Today today;

  Checklists(
      ChecklistRows rows,
      ChecklistDesk desk,
      Baselines baselines,
      Organisations organisations,
      Trail trail,
      Today today) {
    this.rows = rows;
    this.desk = desk;
    this.baselines = baselines;
    this.organisations = organisations;
    this.trail = trail;
    this.today = today;
  }

  /** Some checklists out of all there are. */
  public record Listed(List<ChecklistLine> lines, int total, Paging paging) {}

  /** Those that one side may see. */
  @Transactional(readOnly = true)
  public Listed list(Actor actor, ChecklistParty party, ChecklistFilter filter, Paging paging) {
    actor.require(
        party == ChecklistParty.AGENCY ? Permission.MAKE_CHECKLIST : Permission.EDIT_STATEMENT);
    OrganisationId own = actor.organisationId();
    return switch (party) {
      case AGENCY ->
          new Listed(
              rows.ofAgency(own, filter, paging.start(), paging.size()),
              rows.countOfAgency(own, filter),
              paging);
      case PROVIDER ->
          new Listed(
              rows.ofProvider(own, filter, paging.start(), paging.size()),
              rows.countOfProvider(own, filter),
              paging);
    };
  }

  /** A checklist with all that the side may see of it; 404 when it may see nothing. */
  @Transactional(readOnly = true)
  public ChecklistSheet get(Actor actor, ChecklistParty party, ChecklistId id) {
    return desk.sheet(actor, party, id);
  }

  /** Whether the side may change answers and documents now. */
  public boolean isWritable(Actor actor, ChecklistParty party, ChecklistSheet sheet) {
    return ChecklistDesk.isWritable(actor, party, sheet);
  }

  /** The versions of the baseline that can be asked, the newest first. */
  public List<Baseline> versions() {
    return baselines.all().stream()
        .filter(version -> !version.inForceFrom().isAfter(today.day()))
        .toList();
  }

  /** The providers that a checklist can be handed to in this system. */
  @Transactional(readOnly = true)
  public List<Organisation> providers() {
    return organisations.ofKind(OrganisationKind.PROVIDER);
  }

  /** Makes a checklist with every question of the version. */
  @Transactional
  public ChecklistId make(Actor actor, About about, String version) {
    actor.require(Permission.MAKE_CHECKLIST);
    refuseUnlessProvider(about);
    Baseline baseline =
        versions().stream()
            .filter(one -> one.version().equals(version))
            .findFirst()
            .orElseThrow(
                () -> Refusal.input(Reason.atField("baseline", "checklist.no-baseline", version)));
    ChecklistId id = ChecklistId.random();
    rows.insert(
        new Checklist(
            id,
            actor.organisationId(),
            actor.organisation().name().ja(),
            about,
            version,
            ChecklistQuestions.of(baseline).size(),
            actor.name(),
            today.now(),
            ChecklistState.PREPARED,
            today.day(),
            0,
            0),
        actor);
    trail.record(
        actor,
        "checklist.made",
        ChecklistDesk.subject(id),
        Map.of("service", about.serviceName(), "baseline", version, "why", about.purpose()));
    return id;
  }

  /** Changes what is asked about; whom it was handed to stays. */
  @Transactional
  public void change(Actor actor, ChecklistId id, About about, int revision) {
    ChecklistSheet sheet = desk.held(actor, ChecklistParty.AGENCY, id, revision);
    About before = sheet.head().about();
    if (!about.provider().equals(before.provider())) {
      refuseUnlessProvider(about);
      if (sheet.handOvers().stream().anyMatch(one -> one.provider().isPresent())) {
        throw Refusal.rule(
            Reason.of("checklist.provider-has-seen", ChecklistDesk.CLAUSE).at("provider"));
      }
    }
    rows.change(id, about);
    trail.record(
        actor,
        "checklist.changed",
        ChecklistDesk.subject(id),
        Map.of("from", before.serviceName(), "to", about.serviceName(), "why", about.purpose()));
  }

  private void refuseUnlessProvider(About about) {
    if (about
        .provider()
        .filter(id ->
            organisations
                .find(id)
                .filter(found -> found.kind() == OrganisationKind.PROVIDER)
                .isEmpty())
        .isPresent()) {
      throw Refusal.input(Reason.atField("provider", "checklist.no-provider"));
    }
  }
}
