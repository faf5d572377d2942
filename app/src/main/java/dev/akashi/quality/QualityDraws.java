package dev.akashi.quality;

import dev.akashi.assessment.PaperId;
import dev.akashi.assessment.PapersOnFile;
import dev.akashi.assessment.PapersOnFile.OnFile;
import dev.akashi.baseline.Baselines;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Part;
import dev.akashi.platform.Today;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.quality.FramePapers.Ranked;
import dev.akashi.quality.db.QualityRows;
import dev.akashi.sampling.DrawnSample;
import dev.akashi.sampling.Freeze;
import dev.akashi.sampling.Population;
import dev.akashi.sampling.SamplePackage;
import dev.akashi.statement.CriticalArea;
import dev.akashi.statement.CriticalAreas;
import dev.akashi.trail.LogHead;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws working papers of issued reports for review, so that anybody can draw them again: the frame
 * is frozen first, then the seed is taken from the event log, then the papers are drawn by rank
 * (FRM-47).
 */
@Service
@Transactional
public class QualityDraws {

  private final QualityRows rows;
  private final PapersOnFile papers;
  private final Baselines baselines;
  private final ProgrammeParameters parameters;
  private final LogHead log;
  private final Trail trail;
  private final Today today;

  QualityDraws(
      QualityRows rows,
      PapersOnFile papers,
      Baselines baselines,
      ProgrammeParameters parameters,
      LogHead log,
      Trail trail,
      Today today) {
    this.rows = rows;
    this.papers = papers;
    this.baselines = baselines;
    this.parameters = parameters;
    this.log = log;
    this.trail = trail;
    this.today = today;
  }

  /**
   * What a frame would hold today.
   *
   * @param rows how many keys they make
   * @param bodies from how many bodies they come
   * @param before the draws that could come to a paper of it
   */
  public record Preview(Frame frame, int papers, int rows, long bodies, List<Draw> before) {}

  /**
   * A draw with what it came to.
   *
   * @param reviews by the first rank of their papers
   * @param requirements what the papers were drawn for, by rank; none where papers were drawn
   */
  public record Drawn(Draw draw, List<PaperReview> reviews, List<DrawnRequirement> requirements) {

    /** How many were drawn. */
    public int drawn() {
      return requirements.isEmpty() ? reviews.size() : requirements.size();
    }

    /** What the paper of a review was drawn for. */
    public List<RequirementId> requirementsOf(PaperReview review) {
      return requirements.stream()
          .filter(one -> one.review().equals(review.id()))
          .map(DrawnRequirement::requirement)
          .sorted()
          .toList();
    }
  }

  /** All that is needed to draw again. */
  public record Handout(SamplePackage facts, Population keys) {

    /** Writes it as the file that {@code ./akashi sample verify} reads. */
    public void write(OutputStream to) throws IOException {
      facts.write(keys, to);
    }
  }

  /** All draws, the newest first. */
  @Transactional(readOnly = true)
  public Part<Draw> all(Actor actor, int start, int size) {
    actor.require(Permission.REVIEW_QUALITY);
    return Part.read(rows.draws(start, size + 1), start, size);
  }

  @Transactional(readOnly = true)
  public Drawn get(Actor actor, DrawId id) {
    actor.require(Permission.REVIEW_QUALITY);
    return new Drawn(find(id), rows.of(id), rows.requirements(id));
  }

  /** How many papers a frame would hold; stores nothing and draws nothing. */
  @Transactional(readOnly = true)
  public Preview preview(Actor actor, Frame wanted) {
    actor.require(Permission.REVIEW_QUALITY);
    Frame frame = wanted.by(unit());
    List<OnFile> onFile = papers.ofReports(frame.issued(), frame.assessor());
    FramePapers framed = framed(onFile, frame);
    return new Preview(
        frame,
        framed.papers(),
        framed.rows(),
        onFile.stream().map(OnFile::assessor).distinct().count(),
        DrawRules.before(frame, rows.draws()));
  }

  /**
   * Freezes the frame and draws from it. The seed follows from an entry of the event log that is
   * not there before the frame is frozen, so nobody can try out what a draw would come to.
   *
   * @param reason why papers are drawn that an earlier draw could come to; empty when none could
   */
  public DrawId draw(Actor actor, Frame wanted, int size, String reason) {
    actor.require(Permission.REVIEW_QUALITY);
    rows.hold();
    Frame frame = wanted.by(unit());
    List<Draw> earlier = rows.draws();
    FramePapers frozen = framed(papers.ofReports(frame.issued(), frame.assessor()), frame);
    Refusal.rulesUnlessEmpty(
        DrawRules.against(frame, size, frozen.rows(), reason, earlier, today.day()));
    Population keys = frozen.population();
    DrawId id = DrawId.random();
    Instant at = today.now().truncatedTo(ChronoUnit.MICROS);
    trail.record(
        actor,
        "quality.frame-frozen",
        subject(id),
        Map.of(
            "population", keys.rows(),
            "fingerprint", keys.sha256(),
            "size", size,
            "firstDay", frame.issued().first().toString(),
            "lastDay", frame.issued().last().toString(),
            "kind", frame.choice(),
            "unit", frame.unit(),
            "assessor", frame.assessor().map(OrganisationId::toString).orElse("")));
    LogHead.Head head = log.newest();
    Freeze freeze =
        new Freeze(
            head.value(),
            head.row(),
            id.toString(),
            Draw.CLAUSE,
            frame.line(size),
            at.toString(),
            keys.rows(),
            keys.sha256());
    int number = earlier.stream().mapToInt(Draw::number).max().orElse(0) + 1;
    Draw draw =
        new Draw(
            id,
            number,
            frame,
            size,
            reason.strip(),
            keys.rows(),
            keys.sha256(),
            head.row(),
            head.value(),
            freeze.seed(),
            actor.name(),
            at);
    List<Ranked> ranked = frozen.ranked(draw.seed(), size);
    List<PaperReview> drawn = reviews(draw, ranked);
    rows.insert(draw, actor.person(), frozen.frozen(), drawn, requirements(ranked, drawn));
    trail.record(
        actor,
        "quality.drawn",
        subject(id),
        Map.of(
            "number", number,
            "size", ranked.size(),
            "logRow", head.row(),
            "seed", draw.seed(),
            "reason", draw.reason()));
    return id;
  }

  /**
   * The same, unless the person made the same draw within a day: a form that is sent twice leads to
   * the draw that was made.
   */
  public DrawId drawOnce(Actor actor, Frame wanted, int size, String reason) {
    actor.require(Permission.REVIEW_QUALITY);
    rows.hold();
    return madeBefore(actor, wanted.by(unit()), size, reason)
        .orElseGet(() -> draw(actor, wanted, size, reason));
  }

  private Optional<DrawId> madeBefore(Actor actor, Frame frame, int size, String reason) {
    Instant since = today.now().minus(1, ChronoUnit.DAYS);
    return rows.drawnBy(actor.person(), since).stream()
        .filter(draw -> draw.frame().equals(frame) && draw.size() == size)
        .filter(draw -> draw.reason().equals(reason.strip()))
        .map(Draw::id)
        .findFirst();
  }

  /** Each paper is reviewed once, whatever it was drawn for. */
  private static List<PaperReview> reviews(Draw draw, List<Ranked> drawn) {
    Map<PaperId, PaperReview> reviews = new LinkedHashMap<>();
    for (Ranked one : drawn) {
      reviews.computeIfAbsent(
          one.paper().paper(), paper -> PaperReview.drawn(draw, one.rank(), one.paper()));
    }
    return List.copyOf(reviews.values());
  }

  private static List<DrawnRequirement> requirements(
      List<Ranked> drawn, List<PaperReview> reviews) {
    Map<PaperId, ReviewId> byPaper =
        reviews.stream().collect(Collectors.toMap(PaperReview::paper, PaperReview::id));
    return drawn.stream()
        .flatMap(one ->
            one.requirement().stream()
                .map(requirement ->
                    new DrawnRequirement(
                        Objects.requireNonNull(byPaper.get(one.paper().paper())),
                        one.rank(),
                        requirement)))
        .toList();
  }

  private DrawUnit unit() {
    return DrawUnit.valueOf(parameters.on(today.day(), QualityParameters.DRAW_UNIT));
  }

  /** A draw as a file from which anybody draws again. */
  @Transactional(readOnly = true)
  public Handout handOut(Actor actor, DrawId id) {
    actor.require(Permission.REVIEW_QUALITY);
    Draw draw = find(id);
    Map<String, List<RequirementId>> frame = rows.frame(id);
    Population keys = FramePapers.population(FramePapers.keys(frame));
    List<String> items = items(frame, rows.of(id), rows.requirements(id));
    Map<String, String> about =
        Map.of("draw", Integer.toString(draw.number()), "reason", draw.reason());
    return new Handout(
        new SamplePackage(
            draw.freeze(),
            draw.seed(),
            about,
            List.of(
                new DrawnSample(
                    id.toString(), Draw.CLAUSE, draw.frame().line(draw.size()), items, Map.of()))),
        keys);
  }

  private static List<String> items(
      Map<String, List<RequirementId>> frame,
      List<PaperReview> reviews,
      List<DrawnRequirement> requirements) {
    Map<String, String> byPaper = new HashMap<>();
    frame.keySet().forEach(key -> byPaper.put(key.substring(0, key.indexOf(' ')), key));
    Map<ReviewId, String> byReview = new LinkedHashMap<>();
    reviews.forEach(
        review -> byReview.put(review.id(), byPaper.getOrDefault(review.paper().toString(), "")));
    return requirements.isEmpty()
        ? List.copyOf(byReview.values())
        : requirements.stream()
            .map(one -> FramePapers.key(byReview.getOrDefault(one.review(), ""), one.requirement()))
            .toList();
  }

  private Draw find(DrawId id) {
    return rows.draw(id).orElseThrow(() -> Refusal.notFound(Reason.of("quality.draw-unknown")));
  }

  private FramePapers framed(List<OnFile> onFile, Frame frame) {
    BiPredicate<OnFile, RequirementId> critical =
        frame.choice() == FrameChoice.CRITICAL_AREAS ? critical() : (paper, one) -> false;
    return switch (frame.unit()) {
      case PAPER ->
          FramePapers.of(
              onFile,
              frame.choice(),
              paper -> paper.requirements().stream().anyMatch(one -> critical.test(paper, one)));
      case REQUIREMENT -> FramePapers.byRequirement(onFile, frame.choice(), critical);
    };
  }

  /** What is of a critical area, as the areas were at the end of the audit period of a paper. */
  private BiPredicate<OnFile, RequirementId> critical() {
    Map<Map.Entry<String, LocalDate>, Set<RequirementId>> known = new HashMap<>();
    return (paper, requirement) ->
        known
            .computeIfAbsent(
                Map.entry(paper.baselineVersion(), paper.periodLast()),
                one -> critical(one.getKey(), one.getValue()))
            .contains(requirement);
  }

  private Set<RequirementId> critical(String baseline, LocalDate day) {
    CriticalAreas areas = CriticalAreas.on(day, parameters);
    return Arrays.stream(CriticalArea.values())
        .flatMap(area -> areas.controlsOf(area, baselines.version(baseline)))
        .map(Requirement::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Subject subject(DrawId id) {
    return new Subject("quality-draw", id.toString());
  }
}
