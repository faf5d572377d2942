package dev.akashi.quality;

import dev.akashi.assessment.OwnEvidenceFiles;
import dev.akashi.assessment.PaperWork;
import dev.akashi.assessment.PapersOnFile;
import dev.akashi.assessor.QualityDeficiency;
import dev.akashi.assessor.QualityRecord;
import dev.akashi.baseline.RequirementId;
import dev.akashi.clauses.ClauseCatalogue;
import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.OrganisationKind;
import dev.akashi.directory.People;
import dev.akashi.directory.People.Person;
import dev.akashi.directory.Permission;
import dev.akashi.directory.PersonId;
import dev.akashi.directory.Role;
import dev.akashi.evidence.EvidenceFiles;
import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.notice.Notices;
import dev.akashi.platform.Part;
import dev.akashi.platform.Today;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.quality.PaperReview.Closing;
import dev.akashi.quality.PaperReview.Comment;
import dev.akashi.quality.PaperReview.Judgement;
import dev.akashi.quality.PaperReview.Reviewer;
import dev.akashi.quality.db.QualityRows;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reviews drawn papers: a reviewer of the office with no part in the matter reads the paper and
 * says what it comes to, the body comments, then the review is closed (FRM-47).
 */
@Service
@Transactional
public class QualityReviews implements QualityRecord {

  private static final String UNTOLD = "application/octet-stream";

  private final QualityRows rows;
  private final PapersOnFile papers;
  private final EvidenceFiles files;
  private final OwnEvidenceFiles own;
  private final People people;
  private final ProgrammeParameters parameters;
  private final Notices notices;
  private final Trail trail;
  private final Today today;
  private final ClauseCatalogue clauses = ClauseCatalogue.load();

  QualityReviews(
      QualityRows rows,
      PapersOnFile papers,
      EvidenceFiles files,
      OwnEvidenceFiles own,
      People people,
      ProgrammeParameters parameters,
      Notices notices,
      Trail trail,
      Today today) {
    this.rows = rows;
    this.papers = papers;
    this.files = files;
    this.own = own;
    this.people = people;
    this.parameters = parameters;
    this.notices = notices;
    this.trail = trail;
    this.today = today;
  }

  /** The review of a drawn paper, for the office. */
  @Transactional(readOnly = true)
  public PaperReview get(Actor actor, ReviewId id) {
    actor.require(Permission.REVIEW_QUALITY);
    return rows.find(id).orElseThrow(QualityReviews::unknown);
  }

  /** The requirements as whose ground the paper was drawn; none where papers were drawn. */
  @Transactional(readOnly = true)
  public List<RequirementId> drawnFor(PaperReview review) {
    return rows.requirements(review.id()).stream()
        .map(DrawnRequirement::requirement)
        .sorted()
        .toList();
  }

  /** The reviews of the same paper after other draws. */
  @Transactional(readOnly = true)
  public List<PaperReview> others(Actor actor, PaperReview review) {
    actor.require(Permission.REVIEW_QUALITY);
    return rows.others(review);
  }

  /** The drawn paper, for its reviewer alone and once the reviewer declared to have no part. */
  @Transactional(readOnly = true)
  public Optional<PapersOnFile.Opened> paper(Actor actor, ReviewId id) {
    return Optional.of(get(actor, id))
        .filter(review -> review.isOpenTo(actor))
        .flatMap(review -> papers.open(review.paper()));
  }

  /** The hashes of the files that are kept here and that the paper can name as evidence. */
  @Transactional(readOnly = true)
  public Set<String> kept(PapersOnFile.Opened opened) {
    return opened.paper().work().evidence().stream()
        .map(PaperWork.Evidence::sha256)
        .filter(cited -> isKept(opened, cited))
        .collect(Collectors.toSet());
  }

  private boolean isKept(PapersOnFile.Opened opened, String sha256) {
    return papers.files(opened).stream().anyMatch(file -> file.sha256().equals(sha256))
        || own.isNamed(opened.engagement().id(), sha256);
  }

  /** A file that goes out; whoever has it closes its content. */
  public record ReviewedFile(String fileName, String mediaType, InputStream content) {}

  /**
   * A file that the drawn paper names as evidence, for its reviewer: from whichever version of the
   * statement the engagement was on, delivered on request, or one of the team itself.
   *
   * @param place its place in the list of evidence, from 0
   */
  public ReviewedFile evidence(Actor actor, ReviewId id, int place) {
    PapersOnFile.Opened opened =
        paper(actor, id)
            .filter(found -> place >= 0 && place < found.paper().work().evidence().size())
            .orElseThrow(QualityReviews::unknown);
    String cited = opened.paper().work().evidence().get(place).sha256();
    return papers.files(opened).stream()
        .filter(file -> file.sha256().equals(cited))
        .findFirst()
        .map(files::named)
        .map(file ->
            new ReviewedFile(
                file.version().fileName(), file.version().media().mediaType(), file.content()))
        .or(() ->
            own.named(opened.engagement().id(), cited)
                .map(file -> new ReviewedFile(file.fileName(), UNTOLD, file.content())))
        .orElseThrow(() -> Refusal.notFound(Reason.of("quality.file-not-here")));
  }

  /** Who of the office can be named as reviewer. */
  @Transactional(readOnly = true)
  public List<Person> reviewers(Actor actor) {
    actor.require(Permission.REVIEW_QUALITY);
    return Arrays.stream(Role.values())
        .filter(role -> role.permissions().contains(Permission.REVIEW_QUALITY))
        .filter(role -> role.kind() == OrganisationKind.PROGRAMME_OFFICE)
        .flatMap(role -> people.holding(role).stream())
        .filter(person -> actor.belongsTo(person.organisation()))
        .sorted(Comparator.comparing(Person::name))
        .toList();
  }

  /** Names who reviews a paper; not somebody who worked in the body or on the engagement. */
  public void assign(Actor actor, ReviewId id, PersonId reviewer, int revision) {
    Person person = reviewer(actor, reviewer);
    PaperReview review = held(actor, id, revision);
    Refusal.rulesUnlessEmpty(againstAssigning(review, person));
    assign(actor, review, person);
  }

  /** A drawn paper that was chosen, with the revision that was seen. */
  public record Chosen(ReviewId id, int revision) {}

  /**
   * Names who reviews several papers of a draw, all of them or none. A reason stands at the field
   * of its paper, which is {@link #fieldOf}.
   */
  public void assign(Actor actor, DrawId draw, List<Chosen> chosen, PersonId reviewer) {
    Person person = reviewer(actor, reviewer);
    Map<ReviewId, PaperReview> drawn =
        rows.of(draw).stream().collect(Collectors.toMap(PaperReview::id, Function.identity()));
    List<PaperReview> reviews =
        chosen.stream()
            .map(one ->
                unchanged(
                    Optional.ofNullable(drawn.get(one.id())).orElseThrow(QualityReviews::unknown),
                    one.revision()))
            .toList();
    Refusal.rulesUnlessEmpty(
        reviews.stream()
            .flatMap(review ->
                againstAssigning(review, person).stream()
                    .map(reason -> reason.at(fieldOf(review.id()))))
            .toList());
    reviews.forEach(review -> assign(actor, review, person));
  }

  /** The field that stands for a paper where several are chosen. */
  public static String fieldOf(ReviewId id) {
    return "paper-" + id;
  }

  private Person reviewer(Actor actor, PersonId reviewer) {
    return reviewers(actor).stream()
        .filter(one -> one.id().equals(reviewer))
        .findFirst()
        .orElseThrow(
            () -> Refusal.input(Reason.of("quality.no-reviewer", Draw.CLAUSE).at("reviewer")));
  }

  private List<Reason> againstAssigning(PaperReview review, Person person) {
    return review.state().assignable()
        ? ReviewRules.notIndependent(person.id(), person.name(), papers.involved(review.paper()))
        : notNow(review).reasons();
  }

  private void assign(Actor actor, PaperReview review, Person person) {
    save(review.assignedTo(new Reviewer(person.id(), person.name())));
    trail.record(
        actor,
        "quality.assigned",
        subject(review.id()),
        Map.of("number", review.paperNumber(), "name", person.name()));
  }

  /**
   * The reviewer declares to have no part in the body or the engagement, and may read the paper.
   */
  public void begin(Actor actor, ReviewId id, boolean declared, int revision) {
    PaperReview review = ofReviewer(actor, id, revision);
    if (review.state() != QualityState.ASSIGNED) {
      throw notNow(review);
    }
    refuseUnlessDeclared(actor, review, declared);
    save(review.begun(today.now()));
    trail.record(actor, "quality.begun", subject(id), Map.of("number", review.paperNumber()));
  }

  /** Says what the paper comes to, and asks the body for its comment. */
  public void judge(
      Actor actor,
      ReviewId id,
      QualityResult result,
      String ground,
      Optional<ClauseId> clause,
      int revision) {
    PaperReview review = ofReviewer(actor, id, revision);
    if (review.state() != QualityState.UNDER_REVIEW) {
      throw notNow(review);
    }
    Refusal.rulesUnlessEmpty(ReviewRules.lacking(result, ground, clause));
    clause
        .filter(named -> !clauses.contains(named))
        .ifPresent(named -> {
          throw Refusal.input(
              Reason.of("quality.clause-unknown", Draw.CLAUSE).with(named.value()).at("clause"));
        });
    LocalDate until =
        today.day().plusDays(parameters.on(today.day(), QualityParameters.COMMENT_DAYS));
    save(review.judged(new Judgement(result, ground.strip(), clause, until, today.now())));
    trail.record(
        actor,
        "quality.judged",
        subject(id),
        Map.of(
            "number", review.paperNumber(),
            "result", result,
            "until", until.toString(),
            "reason", ground.strip()));
    notices.tell(
        review.assessor(),
        result == QualityResult.IN_ORDER ? "quality.in-order" : "quality.judged",
        List.of(review.serviceName(), Integer.toString(review.paperNumber()), until.toString()),
        ofBody(id),
        List.of(ClauseId.of(Draw.CLAUSE)));
  }

  /** The body comments on what was found. */
  public void comment(Actor actor, ReviewId id, String text, int revision) {
    actor.require(Permission.APPLY_FOR_SELECTION);
    PaperReview review = unchanged(ownOf(actor, id), revision);
    if (review.state() != QualityState.JUDGED) {
      throw notNow(review);
    }
    save(review.commented(new Comment(text.strip(), actor.name(), today.now())));
    trail.record(actor, "quality.commented", subject(id), Map.of("number", review.paperNumber()));
  }

  /**
   * Closes a review with what it came to after the comment; a deficiency stands in the file of the
   * body from now on. Whoever closes it in the place of its reviewer declares the same.
   */
  public void close(
      Actor actor,
      ReviewId id,
      QualityResult result,
      String ground,
      boolean declared,
      int revision) {
    PaperReview review = held(actor, id, revision);
    if (!review.isReviewedBy(actor.person())) {
      refuseUnlessDeclared(actor, review, declared);
    }
    Refusal.rulesUnlessEmpty(ReviewRules.againstClosing(review, result, ground, today.day()));
    save(review.closed(new Closing(result, ground.strip(), actor.name(), today.day())));
    trail.record(
        actor,
        "quality.closed",
        subject(id),
        Map.of("number", review.paperNumber(), "result", result, "reason", ground.strip()));
    notices.tell(
        review.assessor(),
        "quality.closed",
        List.of(review.serviceName(), Integer.toString(review.paperNumber())),
        ofBody(id),
        List.of(ClauseId.of(Draw.CLAUSE)));
  }

  /** The drawn papers of the own body, those of the newest draw first. */
  @Transactional(readOnly = true)
  public Part<PaperReview> mine(Actor actor, int start, int size) {
    actor.require(Permission.CONDUCT_ASSESSMENT);
    return Part.read(rows.of(actor.organisationId(), start, size + 1), start, size);
  }

  /** A drawn paper of the own body; for other bodies it does not exist. */
  @Transactional(readOnly = true)
  public PaperReview mine(Actor actor, ReviewId id) {
    actor.require(Permission.CONDUCT_ASSESSMENT);
    return ownOf(actor, id);
  }

  /** What is not closed, for the work lists. */
  List<PaperReview> open() {
    return rows.open();
  }

  @Override
  @Transactional(readOnly = true)
  public Map<OrganisationId, List<QualityDeficiency>> of(Collection<OrganisationId> assessors) {
    Map<OrganisationId, List<QualityDeficiency>> found = new LinkedHashMap<>();
    for (PaperReview review : rows.closedWith(QualityResult.DEFICIENCY, assessors)) {
      Judgement judged = review.judgement().orElseThrow();
      Closing closed = review.closing().orElseThrow();
      found
          .computeIfAbsent(review.assessor(), body -> new ArrayList<>())
          .add(
              new QualityDeficiency(
                  review.drawNumber(),
                  review.serviceName(),
                  review.paperNumber(),
                  judged.ground(),
                  judged.clause().orElseThrow(),
                  review.comment().map(Comment::text).orElse(""),
                  closed.on()));
    }
    return found;
  }

  private PaperReview ownOf(Actor actor, ReviewId id) {
    return rows.find(id)
        .filter(review -> actor.belongsTo(review.assessor()))
        .orElseThrow(QualityReviews::unknown);
  }

  private PaperReview ofReviewer(Actor actor, ReviewId id, int revision) {
    PaperReview review = held(actor, id, revision);
    if (!review.isReviewedBy(actor.person())) {
      throw Refusal.forbidden(
          Reason.of("quality.only-reviewer", Draw.CLAUSE)
              .with(review.reviewer().map(Reviewer::name).orElse("")));
    }
    return review;
  }

  private PaperReview held(Actor actor, ReviewId id, int revision) {
    return unchanged(get(actor, id), revision);
  }

  private static PaperReview unchanged(PaperReview review, int revision) {
    if (review.revision() != revision) {
      throw Refusal.stale(Reason.of("quality.changed-meanwhile"));
    }
    return review;
  }

  private void refuseUnlessDeclared(Actor actor, PaperReview review, boolean declared) {
    if (!declared) {
      throw Refusal.input(Reason.of("quality.not-declared", Draw.CLAUSE).at("declared"));
    }
    refuseInvolved(review, actor.person(), actor.name());
  }

  private void refuseInvolved(PaperReview review, PersonId person, String name) {
    Refusal.rulesUnlessEmpty(
        ReviewRules.notIndependent(person, name, papers.involved(review.paper())));
  }

  private void save(PaperReview review) {
    if (!rows.update(review)) {
      throw Refusal.stale(Reason.of("quality.changed-meanwhile"));
    }
  }

  static String ofOffice(ReviewId id) {
    return "/programme/quality/reviews/" + id;
  }

  static String ofBody(ReviewId id) {
    return "/assessor/quality/" + id;
  }

  private static Refusal notNow(PaperReview review) {
    return Refusal.rule(Reason.of("quality.not-now", Draw.CLAUSE).with(review.state()));
  }

  private static Subject subject(ReviewId id) {
    return new Subject("quality-review", id.toString());
  }

  private static Refusal unknown() {
    return Refusal.notFound(Reason.of("quality.review-unknown"));
  }
}
