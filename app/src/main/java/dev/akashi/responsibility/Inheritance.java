package dev.akashi.responsibility;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baselines;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.registry.PublicRegister;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryKey;
import dev.akashi.responsibility.Published.Entry;
import dev.akashi.responsibility.db.ResponsibilityRows;
import dev.akashi.statement.Answer;
import dev.akashi.statement.AnswerIntake;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementSheet;
import dev.akashi.statement.Treatment;
import dev.akashi.statement.UsedService;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Taking over, answer by answer or many at once, what a base service does. */
@Service
public class Inheritance {

  private final ResponsibilityRows rows;
  private final OwnStatements own;
  private final AnswerIntake intake;
  private final PublicRegister register;
  private final SameRequirements numbers;
  private final Baselines baselines;
  private final Trail trail;
  private final Today today;

  Inheritance(
      ResponsibilityRows rows,
      OwnStatements own,
      AnswerIntake intake,
      PublicRegister register,
      SameRequirements numbers,
      Baselines baselines,
      Trail trail,
      Today today) {
    this.rows = rows;
    this.own = own;
    this.intake = intake;
    this.register = register;
    this.numbers = numbers;
    this.baselines = baselines;
    this.trail = trail;
    this.today = today;
  }

  /** How an answer stands to what the base says now. */
  public enum BaseStanding {
    /** Nothing is taken over yet. */
    OPEN,
    /** Taken over, and the base still says the same. */
    TAKEN,
    /** Taken over; the base says something else by now. */
    BASE_CHANGED,
    /** Taken over; the base was renewed and has not said yet who does what now. */
    BASE_RENEWED,
    /** Taken over; the base says nothing of it any more, or leaves it to its user. */
    BASE_GONE
  }

  /**
   * One requirement in the preview.
   *
   * @param then what the base said when it was taken over
   */
  public record Row(
      RequirementId requirement,
      Answer answer,
      Optional<Entry> now,
      Optional<Entry> then,
      BaseStanding standing) {

    public boolean mayBeTaken() {
      return now.filter(Entry::isInheritable).isPresent() && standing != BaseStanding.TAKEN;
    }
  }

  /** A base with what it published and what of it is taken over. */
  public record Base(RegistryEntry entry, boolean valid, Optional<Published> published) {

    /** Whether what it published explains the statement that the list rests on now. */
    public boolean isCurrent() {
      return published.filter(each -> each.explains(entry)).isPresent();
    }
  }

  /** A statement with its bases, and the preview of the chosen one. */
  public record Preview(
      StatementSheet sheet, List<Base> bases, Optional<Base> chosen, List<Row> rows) {}

  @Transactional(readOnly = true)
  public Preview preview(Actor actor, StatementId id, Optional<RegistryKey> key) {
    StatementSheet sheet = own.sheet(actor, id);
    Map<RegistryKey, Base> bases = bases(sheet, each -> true);
    Optional<Base> chosen =
        key.map(wanted ->
                Optional.ofNullable(bases.get(wanted))
                    .orElseThrow(() -> Refusal.notFound(noBase(wanted))))
            .or(() -> bases.values().stream().findFirst());
    return new Preview(
        sheet,
        List.copyOf(bases.values()),
        chosen,
        chosen.map(base -> rows(sheet, base)).orElse(List.of()));
  }

  private Map<RegistryKey, Base> bases(StatementSheet sheet, Predicate<RegistryKey> which) {
    List<RegistryKey> keys =
        sheet.content().usedServices().stream()
            .filter(used -> !used.inStatement())
            .flatMap((UsedService used) -> used.listed().stream())
            .filter(which)
            .distinct()
            .toList();
    Map<RegistryKey, RegistryEntry> entries = register.findAll(keys);
    Map<RegistryKey, Published> published = rows.newest(keys);
    Map<RegistryKey, Base> bases = new LinkedHashMap<>();
    for (RegistryKey key : keys) {
      RegistryEntry entry = entries.get(key);
      if (entry != null) {
        bases.put(
            key,
            new Base(entry, entry.validOn(today.day()), Optional.ofNullable(published.get(key))));
      }
    }
    return bases;
  }

  private List<Row> rows(StatementSheet sheet, Base base) {
    Baseline baseline = baselines.version(sheet.content().baselineVersion());
    Map<RequirementId, Entry> now =
        base.published().map(each -> numbers.under(baseline.version(), each)).orElse(Map.of());
    Map<RequirementId, Inherited> taken = taken(sheet.id(), base.entry().key());
    Map<Integer, Map<RequirementId, Entry>> then =
        versions(base.entry().key(), taken.values(), baseline.version());
    List<Row> rows = new ArrayList<>();
    baseline
        .requirements()
        .forEach(asked -> {
          Optional<Entry> is = Optional.ofNullable(now.get(asked.id()));
          Optional<Inherited> from = Optional.ofNullable(taken.get(asked.id()));
          if (is.isPresent() || from.isPresent()) {
            Optional<Entry> was =
                from.flatMap(link ->
                    Optional.ofNullable(
                        then.getOrDefault(link.version(), Map.of()).get(asked.id())));
            rows.add(
                new Row(
                    asked.id(),
                    sheet.content().answer(asked.id()),
                    is,
                    was,
                    standing(base, from, was, is)));
          }
        });
    return rows;
  }

  private static BaseStanding standing(
      Base base, Optional<Inherited> from, Optional<Entry> was, Optional<Entry> is) {
    if (from.isEmpty()) {
      return BaseStanding.OPEN;
    }
    if (!base.valid() || is.filter(Entry::isInheritable).isEmpty()) {
      return BaseStanding.BASE_GONE;
    }
    if (!base.isCurrent()) {
      return BaseStanding.BASE_RENEWED;
    }
    return was.equals(is) ? BaseStanding.TAKEN : BaseStanding.BASE_CHANGED;
  }

  private Map<RequirementId, Inherited> taken(StatementId id, RegistryKey key) {
    return rows.inherited(id).stream()
        .filter(each -> each.key().equals(key))
        .collect(Collectors.toMap(Inherited::requirement, each -> each));
  }

  private Map<Integer, Map<RequirementId, Entry>> versions(
      RegistryKey key, Collection<Inherited> taken, String baseline) {
    return taken.stream()
        .map(Inherited::version)
        .distinct()
        .flatMap(version -> rows.version(key, version).stream())
        .collect(Collectors.toMap(Published::version, each -> numbers.under(baseline, each)));
  }

  /** The answers whose base says something else by now or nothing any more, over all bases. */
  @Transactional(readOnly = true)
  public Map<RegistryKey, List<Row>> loose(StatementSheet sheet) {
    Map<RegistryKey, List<Row>> loose = new LinkedHashMap<>();
    Set<RegistryKey> taken =
        rows.inherited(sheet.id()).stream().map(Inherited::key).collect(Collectors.toSet());
    if (taken.isEmpty()) {
      return loose;
    }
    bases(sheet, taken::contains)
        .forEach((key, base) -> {
          List<Row> found =
              rows(sheet, base).stream()
                  .filter(row ->
                      row.standing() != BaseStanding.OPEN && row.standing() != BaseStanding.TAKEN)
                  .toList();
          if (!found.isEmpty()) {
            loose.put(key, found);
          }
        });
    return loose;
  }

  /**
   * Takes over what the base does for the requirements: all of them, or none. Individual controls
   * and duties that are written there stay.
   *
   * @param function the function of the base that is used
   * @param version the version of what the base published that was looked at
   * @param seen the revision of the answers that were looked at
   */
  @Transactional
  public int take(
      Actor actor,
      StatementId id,
      RegistryKey key,
      Collection<RequirementId> requirements,
      String function,
      int version,
      int seen) {
    Preview preview = preview(actor, id, Optional.of(key));
    Published published =
        preview
            .chosen()
            .flatMap(Base::published)
            .orElseThrow(
                () -> Refusal.notFound(Reason.of("responsibility.unpublished").with(key.value())));
    if (published.version() != version) {
      throw Refusal.stale(
          Reason.of("responsibility.newer-version", "BSR-9").with(published.version()));
    }
    if (!preview.chosen().orElseThrow().isCurrent()) {
      throw Refusal.rule(Reason.of("responsibility.superseded", "BSR-9").with(key.value()));
    }
    if (requirements.isEmpty()) {
      throw Refusal.input(Reason.atField("requirement", "responsibility.nothing-chosen"));
    }
    Set<RequirementId> possible =
        preview.rows().stream()
            .filter(Row::mayBeTaken)
            .map(Row::requirement)
            .collect(Collectors.toSet());
    List<Answer> answers = new ArrayList<>();
    for (RequirementId each : requirements.stream().distinct().sorted().toList()) {
      if (!possible.contains(each)) {
        throw Refusal.rule(Reason.of("responsibility.not-inheritable", "BSR-9").with(each.value()));
      }
      answers.add(taken(preview.sheet().content().answer(each), key, function));
    }
    int changed = intake.take(actor, id, answers, seen, "");
    rows.note(id, answers.stream().map(a -> new Inherited(a.requirement(), key, version)).toList());
    trail.record(
        actor,
        "responsibility.inherited",
        new Subject("statement", id.toString()),
        Map.of("key", key.value(), "version", version, "count", answers.size()));
    return changed;
  }

  private static Answer taken(Answer before, RegistryKey key, String function) {
    return before.with(
        Treatment.INHERITED,
        "",
        Optional.of(key),
        function,
        before.individualControls(),
        before.responsibility(),
        before.customerDuty());
  }

  private static Reason noBase(RegistryKey key) {
    return Reason.of("responsibility.not-a-base", "BSR-9").with(key.value());
  }
}
