package dev.akashi.quality;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
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
   * @param bodies from how many bodies they come
   * @param before the draws that could come to a paper of it
   */
  public record Preview(Frame frame, int papers, long bodies, List<Draw> before) {}

  /** A draw with what it came to, by rank. */
  public record Drawn(Draw draw, List<PaperReview> reviews) {}

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
    return new Drawn(find(id), rows.of(id));
  }

  /** How many papers a frame would hold; stores nothing and draws nothing. */
  @Transactional(readOnly = true)
  public Preview preview(Actor actor, Frame frame) {
    actor.require(Permission.REVIEW_QUALITY);
    List<OnFile> onFile = papers.ofReports(frame.issued(), frame.assessor());
    int count = framed(onFile, frame).population().rows();
    return new Preview(
        frame,
        count,
        onFile.stream().map(OnFile::assessor).distinct().count(),
        DrawRules.before(frame, rows.draws()));
  }

  /**
   * Freezes the frame and draws from it. The seed follows from an entry of the event log that is
   * not there before the frame is frozen, so nobody can try out what a draw would come to.
   *
   * @param reason why papers are drawn that an earlier draw could come to; empty when none could
   */
  public DrawId draw(Actor actor, Frame frame, int size, String reason) {
    actor.require(Permission.REVIEW_QUALITY);
    rows.hold();
    List<Draw> earlier = rows.draws();
    FramePapers frozen = framed(papers.ofReports(frame.issued(), frame.assessor()), frame);
    Population keys = frozen.population();
    Refusal.rulesUnlessEmpty(
        DrawRules.against(frame, size, keys.rows(), reason, earlier, today.day()));
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
    List<PaperReview> drawn = reviews(draw, frozen.drawn(draw.seed(), size));
    rows.insert(draw, actor.person(), keys, drawn);
    trail.record(
        actor,
        "quality.drawn",
        subject(id),
        Map.of(
            "number", number,
            "size", drawn.size(),
            "logRow", head.row(),
            "seed", draw.seed(),
            "reason", draw.reason()));
    return id;
  }

  private static List<PaperReview> reviews(Draw draw, List<OnFile> drawn) {
    List<PaperReview> reviews = new ArrayList<>();
    for (OnFile paper : drawn) {
      reviews.add(PaperReview.drawn(draw, reviews.size() + 1, paper));
    }
    return reviews;
  }

  /** A draw as a file from which anybody draws again. */
  @Transactional(readOnly = true)
  public Handout handOut(Actor actor, DrawId id) {
    actor.require(Permission.REVIEW_QUALITY);
    Draw draw = find(id);
    Population keys = FramePapers.population(rows.keys(id));
    Map<String, String> byPaper = new HashMap<>();
    for (String key : keys) {
      byPaper.put(key.substring(0, key.indexOf(' ')), key);
    }
    List<String> items =
        rows.of(id).stream()
            .map(review -> byPaper.getOrDefault(review.paper().toString(), ""))
            .toList();
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

  private Draw find(DrawId id) {
    return rows.draw(id).orElseThrow(() -> Refusal.notFound(Reason.of("quality.draw-unknown")));
  }

  private FramePapers framed(List<OnFile> onFile, Frame frame) {
    return FramePapers.of(
        onFile,
        frame.choice(),
        frame.choice() == FrameChoice.CRITICAL_AREAS ? critical() : paper -> false);
  }

  /** Which papers are about a critical area, as the areas were at the end of their audit period. */
  private Predicate<OnFile> critical() {
    Map<Map.Entry<String, LocalDate>, Set<RequirementId>> known = new HashMap<>();
    return paper ->
        known
            .computeIfAbsent(
                Map.entry(paper.baselineVersion(), paper.periodLast()),
                one -> critical(one.getKey(), one.getValue()))
            .stream()
            .anyMatch(paper.requirements()::contains);
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
