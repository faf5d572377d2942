package dev.akashi.library;

import dev.akashi.amendment.TextDifference;
import dev.akashi.baseline.Baselines;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.library.db.LibraryRows;
import dev.akashi.platform.Today;
import dev.akashi.programme.Parameter;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.statement.Answer;
import dev.akashi.statement.AnswerIntake;
import dev.akashi.statement.IndividualControl;
import dev.akashi.statement.IndividualControl.Frequency;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.StatementContent;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementSheet;
import dev.akashi.statement.Treatment;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the library has for one statement: changes to take, texts to keep, reasons pasted often. */
@Service
public class LibraryOffers {

  private static final int MOST_OFTEN = 50;
  private static final Parameter<Integer> OFTEN = Parameter.number("statement.copied-reason.from");

  private final LibraryRows rows;
  private final Libraries libraries;
  private final OwnStatements own;
  private final AnswerIntake intake;
  private final Baselines baselines;
  private final ProgrammeParameters parameters;
  private final Today today;
  private final Trail trail;

  LibraryOffers(
      LibraryRows rows,
      Libraries libraries,
      OwnStatements own,
      AnswerIntake intake,
      Baselines baselines,
      ProgrammeParameters parameters,
      Today today,
      Trail trail) {
    this.rows = rows;
    this.libraries = libraries;
    this.own = own;
    this.intake = intake;
    this.baselines = baselines;
    this.parameters = parameters;
    this.today = today;
    this.trail = trail;
  }

  /**
   * A line that no longer says what the library says.
   *
   * @param from the day of the change, when it lies inside the audit period and both are kept
   * @param against why it cannot be taken in as it stands
   */
  public record Offer(
      UsedAt use,
      IndividualControl now,
      LibraryMeasure.Content then,
      TextDifference words,
      Optional<LocalDate> from,
      Optional<Reason> against) {}

  /** The same words at many requirements, and whether the library keeps them already. */
  public record Often(Words words, List<RequirementId> requirements, boolean kept) {

    public int times() {
      return requirements.size();
    }
  }

  /** What is said: a reason, or an individual control with who does it and how often. */
  public record Words(String text, String owner, Frequency frequency) {

    static Words of(IndividualControl line) {
      return new Words(line.text(), line.owner(), line.frequency());
    }

    static Words of(String reason) {
      return new Words(reason, "", Frequency.AS_NEEDED);
    }
  }

  /** What there is for a statement. */
  public record Offers(
      StatementSheet sheet, List<Offer> offers, List<Often> measures, List<Often> reasons) {}

  @Transactional(readOnly = true)
  public Offers of(Actor actor, StatementId id) {
    StatementSheet sheet = own.sheet(actor, id);
    Libraries.Library library = libraries.all(actor);
    int often = parameters.on(today.day(), OFTEN);
    return new Offers(
        sheet,
        sheet.head().isDraft() ? offers(sheet, library.measures()) : List.of(),
        often(
            measureTexts(sheet),
            often,
            library.measures().stream().map(m -> m.content().text()).toList()),
        often(reasonTexts(sheet), often, library.reasons().stream().map(r -> r.text()).toList()));
  }

  private List<Offer> offers(StatementSheet sheet, List<LibraryMeasure> measures) {
    Map<MeasureId, LibraryMeasure> byId =
        measures.stream().collect(Collectors.toMap(LibraryMeasure::id, m -> m));
    return rows.usesOf(sheet.id()).stream()
        .flatMap(use ->
            Optional.ofNullable(byId.get(use.measure())).stream()
                .flatMap(measure -> offer(sheet, use, measure.content()).stream()))
        .toList();
  }

  private Optional<Offer> offer(StatementSheet sheet, UsedAt use, LibraryMeasure.Content then) {
    return line(sheet, use)
        .filter(line -> TakenChange.differs(line, then, sheet.content().auditPeriod()))
        .map(line -> offer(sheet, use, line, then));
  }

  private Offer offer(
      StatementSheet sheet, UsedAt use, IndividualControl now, LibraryMeasure.Content then) {
    return new Offer(
        use,
        now,
        then,
        TextDifference.between(now.text(), then.text()),
        then.isSaidBy(now)
            ? Optional.empty()
            : TakenChange.insidePeriod(then, sheet.content().auditPeriod()),
        TakenChange.against(use, now, then, sheet.content().auditPeriod(), today.day()));
  }

  /** The line as it stands; one whose contents over time are told already is left alone. */
  private static Optional<IndividualControl> line(StatementSheet sheet, UsedAt use) {
    List<IndividualControl> contents =
        sheet.content().answer(use.requirement()).individualControls().stream()
            .filter(each -> each.line().equals(use.line()))
            .toList();
    return contents.size() == 1 ? Optional.of(contents.getFirst()) : Optional.empty();
  }

  /**
   * Takes the changes of the library into a draft: all of those named, or none. One that would
   * overwrite what applied during the audit period is refused (BSR-8).
   *
   * @param keys the lines, as {@link UsedAt#key}
   * @param seen the revision of the answers that were looked at
   * @return how many answers changed
   */
  @Transactional
  public int take(Actor actor, StatementId id, Collection<String> keys, int seen) {
    Offers offers = of(actor, id);
    Map<RequirementId, Answer> changed = new HashMap<>();
    List<Offer> named = named(offers, keys);
    Refusal.rulesUnlessEmpty(named.stream().flatMap(offer -> offer.against().stream()).toList());
    for (Offer offer : named) {
      RequirementId at = offer.use().requirement();
      Answer before = changed.getOrDefault(at, offers.sheet().content().answer(at));
      changed.put(
          at,
          TakenChange.into(
              before, offer.use().line(), offer.then(), offers.sheet().content().auditPeriod()));
    }
    return intake.take(actor, id, changed.values(), seen, "");
  }

  /** Keeps the words of the statement: the library offers nothing more for these lines. */
  @Transactional
  public int keepOwnWords(Actor actor, StatementId id, Collection<String> keys) {
    own.heldDraft(actor, id);
    List<Offer> named = named(of(actor, id), keys);
    rows.forget(named.stream().map(Offer::use).toList());
    trail.record(
        actor,
        "library.own-words-kept",
        new Subject("statement", id.toString()),
        Map.of(
            "count",
            named.size(),
            "requirements",
            named.stream().map(offer -> offer.use().key()).collect(Collectors.joining(" "))));
    return named.size();
  }

  private static List<Offer> named(Offers offers, Collection<String> keys) {
    if (keys.isEmpty()) {
      throw Refusal.input(Reason.atField("line", "library.nothing-chosen"));
    }
    List<Offer> named =
        offers.offers().stream().filter(offer -> keys.contains(offer.use().key())).toList();
    if (named.size() != keys.stream().distinct().count()) {
      throw Refusal.stale(Reason.of("library.offer-gone"));
    }
    return named;
  }

  /** Keeps a measure of a statement in the library, which knows from then on where it is used. */
  @Transactional
  public MeasureId keep(Actor actor, StatementId id, LibraryMeasure.Content content) {
    StatementSheet sheet = own.sheet(actor, id);
    MeasureId kept = libraries.add(actor, content);
    rows.note(
        sheet.content().answers().values().stream()
            .flatMap(answer ->
                answer.individualControls().stream()
                    .filter(content::isSaidBy)
                    .map(line -> new UsedAt(kept, id, answer.requirement(), line.line())))
            .distinct()
            .toList());
    return kept;
  }

  /**
   * Puts a measure of the library to several requirements of a draft, beside what stands there.
   *
   * @param undoing whether what was excluded or not selected is chosen by it; its reason is lost,
   *     so that nobody undoes such a decision without having said so (BSR-11)
   * @return how many answers changed
   */
  @Transactional
  public int put(
      Actor actor,
      MeasureId measure,
      StatementId id,
      Collection<RequirementId> requirements,
      boolean undoing,
      int seen) {
    LibraryMeasure.Content content = libraries.own(actor, measure).content();
    StatementSheet sheet = own.sheet(actor, id);
    List<Answer> changed = new ArrayList<>();
    for (RequirementId each : requirements.stream().distinct().toList()) {
      Answer before = sheet.content().answer(each);
      if (before.individualControls().stream().noneMatch(content::isSaidBy)) {
        changed.add(with(before, content));
      }
    }
    if (!undoing) {
      Refusal.rulesUnlessEmpty(undone(sheet, changed));
    }
    return intake.take(actor, id, changed, seen, "");
  }

  /** The decisions to leave a requirement out that these answers would undo, each by its row. */
  private List<Reason> undone(StatementSheet sheet, List<Answer> given) {
    StatementContent content = sheet.content();
    return AnswerIntake.outcome(
            baselines.version(content.baselineVersion()), content, sheet.setAside(), given)
        .values()
        .stream()
        .filter(after -> !isLeftOut(after))
        .map(after -> content.answer(after.requirement()))
        .filter(LibraryOffers::isLeftOut)
        .map(before ->
            Reason.of("library.undoes-decision", "BSR-11")
                .with(before.requirement().value(), before.treatment(), before.reason())
                .at("undo"))
        .toList();
  }

  private static boolean isLeftOut(Answer answer) {
    return answer.treatment() == Treatment.EXCLUDED || answer.treatment() == Treatment.NOT_SELECTED;
  }

  private static Answer with(Answer before, LibraryMeasure.Content content) {
    List<IndividualControl> measures = new ArrayList<>(before.individualControls());
    int line = 1;
    while (isTaken(measures, String.valueOf(line))) {
      line++;
    }
    measures.add(content.asLine(String.valueOf(line)));
    boolean inherited = before.treatment() == Treatment.INHERITED;
    return before
        .with(inherited ? Treatment.INHERITED : Treatment.SELECTED, before.reason())
        .with(measures);
  }

  private static boolean isTaken(List<IndividualControl> measures, String line) {
    return measures.stream().anyMatch(each -> each.line().equals(line));
  }

  private static List<Said> measureTexts(StatementSheet sheet) {
    return sheet.content().answers().values().stream()
        .flatMap(answer ->
            answer.individualControls().stream()
                .map(measure -> new Said(answer.requirement(), Words.of(measure))))
        .distinct()
        .toList();
  }

  private static List<Said> reasonTexts(StatementSheet sheet) {
    return sheet.content().answers().values().stream()
        .filter(Answer::hasReason)
        .map(answer -> new Said(answer.requirement(), Words.of(answer.reason())))
        .toList();
  }

  private record Said(RequirementId requirement, Words words) {}

  private static List<Often> often(List<Said> said, int from, Collection<String> kept) {
    return said.stream().collect(Collectors.groupingBy(Said::words)).entrySet().stream()
        .filter(same -> same.getValue().size() >= from)
        .map(same ->
            new Often(
                same.getKey(),
                same.getValue().stream().map(Said::requirement).sorted().toList(),
                kept.contains(same.getKey().text())))
        .sorted(
            Comparator.comparingInt(Often::times)
                .reversed()
                .thenComparing(same -> same.words().text()))
        .limit(MOST_OFTEN)
        .toList();
  }
}
