package dev.akashi.comment;

import dev.akashi.baseline.OpenRound;
import dev.akashi.baseline.OpenRounds;
import dev.akashi.comment.Opinion.Sender;
import dev.akashi.comment.Round.RoundState;
import dev.akashi.comment.db.OpinionStore;
import dev.akashi.comment.db.RoundStore;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.kernel.Sha256;
import dev.akashi.platform.Today;
import dev.akashi.platform.TooBusy;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import dev.akashi.workshop.BaselineDraft;
import dev.akashi.workshop.Code;
import dev.akashi.workshop.DraftId;
import dev.akashi.workshop.DraftSheet;
import dev.akashi.workshop.DraftState;
import dev.akashi.workshop.DraftText;
import dev.akashi.workshop.Piece;
import dev.akashi.workshop.PublicDrafts;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Public comment on a draft (FRM-25): everybody reads the draft, sends comments while the round is
 * open and reads the published result.
 */
@Service
public class PublicComment implements OpenRounds {

  public static final int LONGEST_BODY = 4_000;
  static final int MOST_PER_HOUR = 20;
  private static final int ROUNDS = 20;
  private static final Duration PACE_KEPT = Duration.ofHours(2);

  private final RoundStore rounds;
  private final OpinionStore opinions;
  private final PublicDrafts drafts;
  private final Trail trail;
  private final Today today;

  PublicComment(
      RoundStore rounds, OpinionStore opinions, PublicDrafts drafts, Trail trail, Today today) {
    this.rounds = rounds;
    this.opinions = opinions;
    this.drafts = drafts;
    this.trail = trail;
    this.today = today;
  }

  /**
   * A round as everybody sees it.
   *
   * @param draft where the draft stands
   */
  public record Shown(Round round, RoundState state, DraftState draft) {

    /** Whether the draft itself can be read, or only what became of it and of the comments. */
    public boolean isReadable() {
      return draft.isPublic();
    }

    public boolean takesComments() {
      return state == RoundState.OPEN;
    }
  }

  /** The rounds that opened last, also those whose draft was taken back. */
  @Transactional(readOnly = true)
  public List<Shown> newest() {
    List<Round> found = rounds.newest(ROUNDS);
    Map<DraftId, DraftState> states = drafts.states(found.stream().map(Round::draft).toList());
    return found.stream().map(round -> shown(round, states)).toList();
  }

  /** The rounds in which everybody can comment today, the first to close first. */
  @Override
  @Transactional(readOnly = true)
  public List<OpenRound> openToday() {
    List<Round> found = rounds.on(today.day(), ROUNDS);
    if (found.isEmpty()) {
      return List.of();
    }
    Map<DraftId, DraftState> states = drafts.states(found.stream().map(Round::draft).toList());
    return found.stream()
        .map(round -> shown(round, states))
        .filter(Shown::takesComments)
        .map(shown ->
            new OpenRound(
                shown.round().version(),
                shown.round().title().promulgated(),
                shown.round().closesOn(),
                "/baseline-drafts/" + shown.round().draft()))
        .toList();
  }

  /** The round of a draft and where it stands today; 404 when the public never saw the draft. */
  @Transactional(readOnly = true)
  public Shown shown(DraftId draft) {
    Round round =
        rounds
            .find(draft)
            .filter(Round::isOpened)
            .orElseThrow(() -> Refusal.notFound(Reason.of("workshop.draft-unknown")));
    return shown(round, drafts.states(List.of(draft)));
  }

  private Shown shown(Round round, Map<DraftId, DraftState> states) {
    DraftState draft = states.getOrDefault(round.draft(), DraftState.DISCARDED);
    return new Shown(round, round.state(today.day(), draft), draft);
  }

  /** The days of a round before the ones it has now. */
  @Transactional(readOnly = true)
  public List<Days> earlierDays(DraftId draft) {
    return rounds.earlierDays(draft);
  }

  /** The draft as everybody may read it. */
  @Transactional(readOnly = true)
  public BaselineDraft draft(DraftId draft) {
    return drafts.draft(draft);
  }

  @Transactional(readOnly = true)
  public DraftSheet chapters(DraftId draft) {
    return drafts.chapters(draft);
  }

  @Transactional(readOnly = true)
  public DraftSheet chapter(DraftId draft, int chapter) {
    return drafts.chapter(draft, chapter);
  }

  /** The requirement of that number in a draft everybody may read; 404 when there is none. */
  @Transactional(readOnly = true)
  public Piece requirement(DraftId draft, String number) {
    Code code;
    try {
      code = Code.of(number);
    } catch (IllegalArgumentException e) {
      throw unknownRequirement(number);
    }
    return drafts.chapter(draft, code.chapter()).requirements().stream()
        .filter(piece -> piece.content().name().equals(number))
        .findFirst()
        .orElseThrow(() -> unknownRequirement(number));
  }

  private static Refusal unknownRequirement(String number) {
    return Refusal.notFound(Reason.of("comment.requirement-unknown").with(number));
  }

  /** What somebody writes. */
  public record Said(Optional<String> requirement, String body, Sender sender, boolean publish) {}

  /**
   * Receives a comment and gives its number.
   *
   * @param source where it comes from; only counted, never kept with the comment
   */
  @Transactional
  public int send(DraftId draft, Said said, String source) {
    Shown shown = shown(draft);
    if (!shown.takesComments()) {
      throw Refusal.rule(Reason.of("comment.not-open", "FRM-25"));
    }
    said.requirement().ifPresent(number -> requirement(draft, number));
    Instant now = today.now();
    if (opinions.sent(hash(source), now.truncatedTo(ChronoUnit.HOURS)) > MOST_PER_HOUR) {
      throw new TooBusy(
          Duration.ofHours(1), Reason.of("comment.too-many", "FRM-25").with(MOST_PER_HOUR));
    }
    int number = rounds.nextNumber(draft).orElseThrow();
    opinions.add(
        draft,
        new Opinion(
            OpinionId.random(),
            number,
            said.requirement(),
            said.body(),
            said.sender(),
            said.publish(),
            now,
            Optional.empty(),
            Optional.empty(),
            DraftText.EMPTY,
            0));
    trail.recordSystem(
        "comment.received",
        subject(draft),
        Map.of("number", number, "requirement", said.requirement().orElse("")));
    return number;
  }

  /** The published result: what the public may read of a page of it; 404 before that. */
  @Transactional(readOnly = true)
  public Result result(DraftId draft, int after, int limit) {
    Shown shown =
        rounds
            .find(draft)
            .filter(found -> found.resultOn().isPresent())
            .map(found -> shown(draft))
            .orElseThrow(() -> Refusal.notFound(Reason.of("comment.no-result", "FRM-25")));
    return new Result(
        shown,
        opinions.counts(draft),
        opinions.dispositions(draft),
        opinions.publicAfter(draft, after, limit));
  }

  /**
   * A page of the result.
   *
   * @param counts of all comments; those that may not be published are only counted
   */
  public record Result(
      Shown shown,
      OpinionCounts counts,
      Map<Disposition, Integer> dispositions,
      List<Opinion> opinions) {

    public Round round() {
      return shown.round();
    }
  }

  @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
  @Transactional
  public void forgetPace() {
    opinions.forgetPace(today.now().minus(PACE_KEPT));
  }

  private static String hash(String source) {
    return Sha256.hex("comment " + source);
  }

  static Subject subject(DraftId draft) {
    return new Subject("baseline-draft", draft.toString());
  }
}
