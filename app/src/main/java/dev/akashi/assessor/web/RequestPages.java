package dev.akashi.assessor.web;

import dev.akashi.assessor.AssessorSelections;
import dev.akashi.assessor.Criterion;
import dev.akashi.assessor.EvidenceId;
import dev.akashi.assessor.QualityDeficiency;
import dev.akashi.assessor.QualityRecord;
import dev.akashi.assessor.RequestEvaluation;
import dev.akashi.assessor.RequestFile;
import dev.akashi.assessor.RequestFiles;
import dev.akashi.assessor.RequestId;
import dev.akashi.assessor.RequestLife;
import dev.akashi.assessor.RequestStep;
import dev.akashi.assessor.SelectionRequest;
import dev.akashi.assessor.SelectionRequests;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Organisation;
import dev.akashi.directory.Organisations;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.SignedIn;
import dev.akashi.platform.Today;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/**
 * One request to be selected: the body answers, the operating body judges, the committee decides.
 */
@Controller
public class RequestPages {

  static final int TEXT_LENGTH = 4000;
  static final int NUMBER_LENGTH = 40;

  private static final String FILE = "file-";
  private static final String REQUEST = "/assessors/requests/{id}";

  private final Pages pages;
  private final SelectionRequests requests;
  private final RequestFiles files;
  private final RequestEvaluation evaluation;
  private final AssessorSelections selections;
  private final QualityRecord quality;
  private final Organisations organisations;
  private final Today today;

  RequestPages(
      Pages pages,
      SelectionRequests requests,
      RequestFiles files,
      RequestEvaluation evaluation,
      AssessorSelections selections,
      QualityRecord quality,
      Organisations organisations,
      Today today) {
    this.pages = pages;
    this.requests = requests;
    this.files = files;
    this.evaluation = evaluation;
    this.selections = selections;
    this.quality = quality;
    this.organisations = organisations;
    this.today = today;
  }

  /**
   * A request as one person sees it.
   *
   * @param facts what the register itself says against each item
   * @param against what stands against the reader deciding
   * @param steps what the reader can do now
   * @param deficiencies what the review of working papers left in the file of the body
   */
  public record RequestView(
      RequestFile file,
      Organisation assessor,
      Map<String, List<Reason>> facts,
      List<Reason> against,
      Set<RequestStep> steps,
      boolean own,
      LocalDate termEnd,
      List<QualityDeficiency> deficiencies) {

    public SelectionRequest request() {
      return file.request();
    }

    public String link() {
      return "/assessors/requests/" + request().id();
    }

    public boolean writable() {
      return own && request().state().isWithBody();
    }

    /** Whether items are judged now by this reader. */
    public boolean judging() {
      return steps.contains(RequestStep.RETURN);
    }

    public List<Reason> factsOf(Criterion criterion) {
      return facts.getOrDefault(criterion.code(), List.of());
    }
  }

  @GetMapping(REQUEST)
  @SignedIn
  View show(Actor actor, @PathVariable RequestId id, FormInput form) {
    RequestFile file = files.read(actor, id);
    Set<RequestStep> steps =
        RequestLife.from(file.request().state()).stream()
            .filter(move -> actor.may(move.permission()))
            .map(RequestLife.Move::step)
            .collect(Collectors.toUnmodifiableSet());
    boolean decides = steps.contains(RequestStep.REGISTER);
    return pages.view(
        "assessor/request",
        new RequestView(
            file,
            organisations.get(file.request().assessor()),
            files.facts(file, today.day()),
            decides ? evaluation.against(actor, file) : List.of(),
            steps,
            actor.belongsTo(file.request().assessor()),
            selections.longestFrom(today.day()),
            quality
                .of(List.of(file.request().assessor()))
                .getOrDefault(file.request().assessor(), List.of())),
        form);
  }

  @PostMapping(REQUEST + "/answers")
  @Requires(Permission.APPLY_FOR_SELECTION)
  View answer(
      Actor actor,
      @PathVariable RequestId id,
      @RequestParam Map<String, MultipartFile> sent,
      FormInput form) {
    return form.attempt(
        () -> {
          keepAnswers(actor, id, form);
          keepFiles(actor, id, sent);
          return done(id, "assessor.item-answered");
        },
        () -> show(actor, id, form));
  }

  /** Every form of the page sends all answers, so that none is lost by what else is done there. */
  private void keepAnswers(Actor actor, RequestId id, FormInput form) {
    RequestFile file = files.read(actor, id);
    List<SelectionRequests.Written> written =
        file.criteria().criteria().stream()
            .map(Criterion::code)
            .flatMap(code -> TypedItems.answer(form, code, file.answer(code)).stream())
            .toList();
    form.refuseIfBad();
    requests.answer(actor, id, written);
  }

  private void keepFiles(Actor actor, RequestId id, Map<String, MultipartFile> sent) {
    sent.forEach((field, file) -> {
      if (field.startsWith(FILE) && TypedItems.isChosen(file)) {
        TypedItems.at(
            field,
            () -> {
              SentFile document = SentFile.of(file);
              requests.addEvidence(
                  actor, id, field.substring(FILE.length()), document.name(), document.content());
            });
      }
    });
  }

  @PostMapping(REQUEST + "/evidence/{criterion}")
  @Requires(Permission.APPLY_FOR_SELECTION)
  View addEvidence(
      Actor actor,
      @PathVariable RequestId id,
      @PathVariable String criterion,
      @RequestParam Map<String, MultipartFile> sent,
      FormInput form) {
    return form.attempt(
        () -> {
          keepAnswers(actor, id, form);
          TypedItems.at(FILE + criterion, () -> SentFile.of(sent.get(FILE + criterion)));
          keepFiles(actor, id, sent);
          return at(id, "assessor.evidence-added", criterion);
        },
        () -> show(actor, id, form));
  }

  @PostMapping(REQUEST + "/evidence/{evidence}/remove")
  @Requires(Permission.APPLY_FOR_SELECTION)
  View removeEvidence(
      Actor actor, @PathVariable RequestId id, @PathVariable EvidenceId evidence, FormInput form) {
    return form.attempt(
        () -> {
          keepAnswers(actor, id, form);
          requests.removeEvidence(actor, id, evidence);
          return done(id, "assessor.evidence-removed");
        },
        () -> show(actor, id, form));
  }

  /** A document as it was given; it is handed out as a file and never shown as a page. */
  @GetMapping(REQUEST + "/evidence/{evidence}")
  @SignedIn
  ResponseEntity<byte[]> content(
      Actor actor, @PathVariable RequestId id, @PathVariable EvidenceId evidence) {
    byte[] content = files.content(actor, id, evidence);
    String name =
        files.read(actor, id).evidence().stream()
            .filter(each -> each.id().equals(evidence))
            .map(SelectionRequest.Evidence::name)
            .findFirst()
            .orElseThrow();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(content);
  }

  @PostMapping(REQUEST + "/judgements")
  @Requires(Permission.EVALUATE_ASSESSORS)
  View judge(Actor actor, @PathVariable RequestId id, FormInput form) {
    return form.attempt(
        () -> {
          keepJudgements(actor, id, form);
          return done(id, "assessor.items-judged");
        },
        () -> show(actor, id, form));
  }

  /** What was typed goes along with every step of the page, so that none of it is lost. */
  private void keepJudgements(Actor actor, RequestId id, FormInput form) {
    RequestFile file = files.read(actor, id);
    List<RequestEvaluation.Written> written =
        file.criteria().criteria().stream()
            .map(Criterion::code)
            .flatMap(code -> TypedItems.judgement(form, code, file.judgement(code)).stream())
            .toList();
    form.refuseIfBad();
    if (!written.isEmpty()) {
      evaluation.judge(actor, id, written);
    }
  }

  @PostMapping(REQUEST + "/apply")
  @Requires(Permission.APPLY_FOR_SELECTION)
  View apply(
      Actor actor,
      @PathVariable RequestId id,
      @RequestParam Map<String, MultipartFile> sent,
      FormInput form) {
    return form.attempt(
        () -> {
          int revision = form.revision();
          keepAnswers(actor, id, form);
          keepFiles(actor, id, sent);
          requests.apply(actor, id, revision);
          return done(id, "assessor.request-step");
        },
        () -> show(actor, id, form));
  }

  @PostMapping(REQUEST + "/{step:withdraw|return|accept|send|send-back|refuse}")
  @SignedIn
  View step(Actor actor, @PathVariable RequestId id, @PathVariable String step, FormInput form) {
    return form.attempt(
        () -> {
          String reason = form.optional("reason", TEXT_LENGTH);
          int revision = form.revision();
          form.refuseIfBad();
          keepJudgements(actor, id, form);
          return done(id, take(actor, id, step, revision, reason));
        },
        () -> show(actor, id, form));
  }

  private String take(Actor actor, RequestId id, String step, int revision, String reason) {
    switch (step) {
      case "withdraw" -> requests.withdraw(actor, id, revision, reason);
      case "return" -> evaluation.giveBack(actor, id, revision, reason);
      case "accept" -> evaluation.accept(actor, id, revision);
      case "send" -> evaluation.sendToCommittee(actor, id, revision, reason);
      case "send-back" -> evaluation.sendBack(actor, id, revision, reason);
      default -> evaluation.refuse(actor, id, revision, reason);
    }
    return "assessor.request-step";
  }

  @PostMapping(REQUEST + "/register")
  @Requires(Permission.DECIDE_ON_ASSESSORS)
  View register(Actor actor, @PathVariable RequestId id, FormInput form) {
    return form.attempt(
        () -> {
          String number = form.required("number", NUMBER_LENGTH);
          Optional<LocalDate> from = form.requiredDate("from");
          Optional<LocalDate> until = form.requiredDate("until");
          if (from.isPresent() && until.filter(from.get()::isAfter).isPresent()) {
            form.note(Reason.atField("until", "assessor.selection-backwards"));
          }
          String reason = form.required("reason", TEXT_LENGTH);
          int revision = form.revision();
          form.refuseIfBad();
          evaluation.register(
              actor,
              id,
              revision,
              new RequestEvaluation.Registered(
                  number, new Period(from.orElseThrow(), until.orElseThrow())),
              reason);
          return done(id, "assessor.request-registered");
        },
        () -> show(actor, id, form));
  }

  private static String done(RequestId id, String what) {
    return "/assessors/requests/" + id + "?done=" + what;
  }

  private static String at(RequestId id, String what, String criterion) {
    return done(id, what) + "#i-" + criterion;
  }
}
