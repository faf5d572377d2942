package dev.akashi.crosswalk;

import dev.akashi.amendment.Amendments;
import dev.akashi.amendment.Comparison;
import dev.akashi.baseline.Baselines;
import dev.akashi.crosswalk.CarryingRule.Outcome;
import dev.akashi.crosswalk.db.MappingStore;
import dev.akashi.crosswalk.db.RemovedStore;
import dev.akashi.crosswalk.db.SourceStore;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.notice.Notices;
import dev.akashi.platform.KeptArgument;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import dev.akashi.workshop.DraftPromulgated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the mappings of one version of the baseline over to another (FRM-20): when a draft is
 * promulgated, and whenever the programme office asks for it.
 */
@Service
public class Carrying {

  private static final int MOST_NAMED = 20;

  private final MappingStore store;
  private final RemovedStore removals;
  private final SourceStore sources;
  private final Baselines baselines;
  private final Amendments amendments;
  private final Notices notices;
  private final Trail trail;

  Carrying(
      MappingStore store,
      RemovedStore removals,
      SourceStore sources,
      Baselines baselines,
      Amendments amendments,
      Notices notices,
      Trail trail) {
    this.store = store;
    this.removals = removals;
    this.sources = sources;
    this.baselines = baselines;
    this.amendments = amendments;
    this.notices = notices;
    this.trail = trail;
  }

  /**
   * What goes over, or would.
   *
   * @param asTheyAre how many go over as they are
   * @param anotherLook how many go over and have to be looked at again, by the reason
   * @param there how many pairs the new version has already; they are left alone
   * @param left how many stay behind because their requirement is gone
   * @param gone those requirements, in their order
   * @param withheld what somebody removed from the new version on purpose and nobody asks back
   */
  public record Report(
      int asTheyAre,
      Map<AnotherLook, Integer> anotherLook,
      int there,
      int left,
      List<String> gone,
      List<Withheld> withheld) {

    /** How many go over and have to be looked at again. */
    public int toLookAt() {
      return anotherLook.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many go over. */
    public int carried() {
      return asTheyAre + toLookAt();
    }
  }

  /**
   * A mapping that does not go over because somebody removed it from the new version on purpose.
   *
   * @param requirement of the new version
   * @param relation what it would come back with
   * @param removerName who removed it
   */
  public record Withheld(
      String requirement,
      ControlRef control,
      Relation relation,
      String removerName,
      Instant removedAt) {

    private static Withheld of(Mapping mapping, Removed removed) {
      return new Withheld(
          mapping.from().control(),
          mapping.to(),
          mapping.relation(),
          removed.removerName(),
          removed.removedAt());
    }

    public Pair pair() {
      return new Pair(requirement, control);
    }
  }

  /** What would go over from one published version to another; changes nothing. */
  @Transactional(readOnly = true)
  public Report preview(Actor actor, CatalogueKey from, CatalogueKey to) {
    actor.require(Permission.EDIT_BASELINE);
    Comparison compared = compared(from, to);
    Outcome outcome = outcome(compared);
    Set<Pair> there = store.from(to).stream().map(Pair::of).collect(Collectors.toSet());
    Map<Pair, Removed> removed = removed(to);
    return report(
        outcome,
        mapping -> !there.contains(Pair.of(mapping)) && !removed.containsKey(Pair.of(mapping)),
        removed);
  }

  /**
   * Takes over what the newer version does not have yet; a second time adds nothing. What somebody
   * removed from the newer version stays away unless it is asked back.
   *
   * @param back what comes back although it was removed; all of it has to be withheld
   */
  @Transactional
  public Report carry(Actor actor, CatalogueKey from, CatalogueKey to, Set<Pair> back) {
    actor.require(Permission.EDIT_BASELINE);
    return carry(actor, compared(from, to), back);
  }

  private Comparison compared(CatalogueKey from, CatalogueKey to) {
    return amendments.compare(
        from.version().orElseThrow(Catalogues::unknown),
        to.version().orElseThrow(Catalogues::unknown));
  }

  /** A new version begins with the mappings of the one it was made from. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void promulgated(DraftPromulgated told) {
    told.basedOn().ifPresent(base -> carryOver(told, base));
  }

  private void carryOver(DraftPromulgated told, String base) {
    String version = told.promulgated().version();
    Report report =
        carry(
            told.actor(),
            amendments.compare(baselines.version(base), told.promulgated()),
            Set.of());
    if (report.carried() + report.left() > 0) {
      notices.tell(
          told.actor().organisationId(),
          "crosswalk.carried",
          List.of(
              KeptArgument.version(version),
              Integer.toString(report.carried()),
              Integer.toString(report.toLookAt()),
              Integer.toString(report.left())),
          "/programme/catalogues/" + CatalogueKey.ofBaseline(version) + "/another-look",
          List.of(ClauseId.of("FRM-20")));
    }
  }

  private Report carry(Actor actor, Comparison compared, Set<Pair> back) {
    sources.keepAll();
    CatalogueKey to = CatalogueKey.ofBaseline(compared.after().version());
    removals.waitForTurn(to);
    Outcome outcome = outcome(compared);
    Map<Pair, Removed> removed = removed(to);
    refuseUnlessWithheld(back, outcome, removed);
    removed.keySet().removeAll(back);
    Set<MappingId> added =
        store.addMissing(
            outcome.carried().stream()
                .filter(mapping -> !removed.containsKey(Pair.of(mapping)))
                .toList());
    keepRemoved(compared, to);
    Report report = report(outcome, mapping -> added.contains(mapping.id()), removed);
    if (report.carried() > 0) {
      record(actor, compared, report, cameBack(outcome, added, back));
    }
    return report;
  }

  private static List<Pair> cameBack(Outcome outcome, Set<MappingId> added, Set<Pair> back) {
    return outcome.carried().stream()
        .filter(mapping -> added.contains(mapping.id()))
        .map(Pair::of)
        .filter(back::contains)
        .toList();
  }

  private void refuseUnlessWithheld(Set<Pair> back, Outcome outcome, Map<Pair, Removed> removed) {
    Set<Pair> withheld =
        outcome.carried().stream().map(Pair::of).collect(Collectors.toCollection(HashSet::new));
    withheld.retainAll(removed.keySet());
    Refusal.rulesUnlessEmpty(
        back.stream()
            .filter(pair -> !withheld.contains(pair))
            .sorted(Comparator.comparing(Pair::value))
            .limit(MOST_NAMED)
            .map(this::notWithheld)
            .toList());
  }

  private Reason notWithheld(Pair pair) {
    CatalogueKey key = pair.control().catalogue();
    String name = sources.find(key).map(Catalogue::shortName).orElseGet(key::value);
    return Reason.of("crosswalk.not-withheld", "FRM-20")
        .with(pair.requirement(), name, pair.control().control())
        .at("back");
  }

  /** What nobody wanted in the older version is not wanted in the newer one, unless it is there. */
  private void keepRemoved(Comparison compared, CatalogueKey to) {
    CatalogueKey from = CatalogueKey.ofBaseline(compared.before().version());
    removals.add(CarryingRule.carryRemoved(compared, removals.from(from)));
    removals.forgetThoseThere(to);
  }

  private Map<Pair, Removed> removed(CatalogueKey version) {
    Map<Pair, Removed> removed = new HashMap<>();
    removals.from(version).forEach(one -> removed.put(one.pair(), one));
    return removed;
  }

  private Outcome outcome(Comparison compared) {
    CatalogueKey from = CatalogueKey.ofBaseline(compared.before().version());
    return CarryingRule.carry(compared, store.from(from));
  }

  private static Report report(
      Outcome outcome, Predicate<Mapping> goes, Map<Pair, Removed> removed) {
    Map<AnotherLook, Integer> anotherLook = new EnumMap<>(AnotherLook.class);
    List<Withheld> withheld = new ArrayList<>();
    int asTheyAre = 0;
    int there = 0;
    for (Mapping mapping : outcome.carried()) {
      Removed why = removed.get(Pair.of(mapping));
      if (goes.test(mapping)) {
        mapping.anotherLook().ifPresent(look -> anotherLook.merge(look, 1, Integer::sum));
        asTheyAre += mapping.anotherLook().isPresent() ? 0 : 1;
      } else if (why == null) {
        there++;
      } else {
        withheld.add(Withheld.of(mapping, why));
      }
    }
    return new Report(
        asTheyAre,
        anotherLook,
        there,
        outcome.left().size(),
        outcome.left().stream().map(mapping -> mapping.from().control()).distinct().toList(),
        withheld);
  }

  private void record(Actor actor, Comparison compared, Report report, List<Pair> back) {
    Map<String, Object> detail = new HashMap<>();
    detail.put("from", compared.before().version());
    detail.put("asTheyAre", report.asTheyAre());
    detail.put("anotherLook", report.toLookAt());
    detail.put("there", report.there());
    detail.put("left", report.left());
    detail.put("withheld", report.withheld().size());
    detail.put("back", back.stream().map(Pair::value).sorted().collect(Collectors.joining(", ")));
    detail.put("gone", String.join(" ", report.gone()));
    trail.record(
        actor,
        "crosswalk.mappings-carried",
        new Subject("baseline", compared.after().version()),
        detail);
  }
}
