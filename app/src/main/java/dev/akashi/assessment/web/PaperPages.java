package dev.akashi.assessment.web;

import dev.akashi.assessment.AlikePaper;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.EngagementState;
import dev.akashi.assessment.OwnEvidence;
import dev.akashi.assessment.PaperBreadth;
import dev.akashi.assessment.PaperId;
import dev.akashi.assessment.PaperState;
import dev.akashi.assessment.PaperState.PaperStep;
import dev.akashi.assessment.PaperTray;
import dev.akashi.assessment.PaperWork;
import dev.akashi.assessment.PaperWork.Evidence;
import dev.akashi.assessment.Papers;
import dev.akashi.assessment.RequestedEvidence.Delivered;
import dev.akashi.assessment.WorkingPaper;
import dev.akashi.assessment.WorkingPapers;
import dev.akashi.assessment.WorkingPapers.Listed;
import dev.akashi.assessment.web.Heads.Head;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Option;
import dev.akashi.platform.PageContext;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.Today;
import dev.akashi.statement.LinkedFile;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The working papers of an engagement: list, writing, sign-off and review. */
@Controller
public class PaperPages {

  private final Pages pages;
  private final WorkingPapers papers;
  private final PaperTray tray;
  private final ResultPages results;
  private final Heads heads;
  private final Today today;

  PaperPages(
      Pages pages,
      WorkingPapers papers,
      PaperTray tray,
      ResultPages results,
      Heads heads,
      Today today) {
    this.pages = pages;
    this.papers = papers;
    this.tray = tray;
    this.results = results;
    this.heads = heads;
    this.today = today;
  }

  /**
   * The list of papers.
   *
   * @param state the state that is shown; empty for all
   * @param reviewed how many a review just signed off, when others were left
   */
  public record PapersView(
      Head head,
      Listed listed,
      Optional<PaperState> state,
      PersonId reader,
      Optional<Integer> reviewed) {

    public boolean writable() {
      return head.engagement().state() == EngagementState.FIELDWORK;
    }

    /** Whether the reader may sign it off as the second person. */
    public boolean reviewable(WorkingPaper paper) {
      return writable() && paper.state() == PaperState.PREPARED && paper.ownName(reader).isEmpty();
    }

    public List<AlikePaper> alike(WorkingPaper paper) {
      return listed.alike().getOrDefault(paper.id(), List.of());
    }

    public String link() {
      return head.link() + "/papers";
    }

    public String query(int from) {
      return "?state=" + state.map(Enum::name).orElse("") + "&from=" + from;
    }
  }

  /**
   * A paper, new or written.
   *
   * @param paper empty while it is not yet written
   * @param chosen the requirements it is about
   * @param files what the statement shows for them
   * @param delivered what was delivered for them when it was asked for
   * @param own what the team made or took itself
   */
  public record PaperView(
      Head head,
      Baseline baseline,
      Optional<WorkingPaper> paper,
      List<RequirementId> chosen,
      List<LinkedFile> files,
      List<Delivered> delivered,
      List<OwnEvidence> own,
      List<AlikePaper> alike,
      PaperBreadth breadth,
      PersonId reader,
      LocalDate today) {

    /** What is remarked of its requirements, for whoever signs or reviews it. */
    public Optional<Reason> broad() {
      return breadth.remark(chosen);
    }

    public LocalizedText title(RequirementId id) {
      return FindingPages.titleOf(baseline, id);
    }

    public boolean editable() {
      return head.engagement().state() == EngagementState.FIELDWORK
          && paper.map(WorkingPaper::state).orElse(PaperState.DRAFT) == PaperState.DRAFT;
    }

    public boolean reviewable() {
      return head.engagement().state() == EngagementState.FIELDWORK
          && paper
              .filter(written -> written.state() == PaperState.PREPARED)
              .filter(written -> written.ownName(reader).isEmpty())
              .isPresent();
    }

    public Optional<PaperWork> work() {
      return paper.map(WorkingPaper::work);
    }

    /** The evidence fields of the form: what is there, and one more. */
    public List<Evidence> slots() {
      List<Evidence> there =
          work().map(PaperWork::evidence).orElse(List.of()).stream()
              .filter(one -> allFiles().noneMatch(file -> file.sha256().equals(one.sha256())))
              .filter(one -> ownFile(one).isEmpty())
              .toList();
      return Stream.concat(there.stream(), Stream.of(new Evidence("", ""), new Evidence("", "")))
          .limit(PaperForm.MOST_EVIDENCE)
          .toList();
    }

    private Stream<LinkedFile> allFiles() {
      return Stream.concat(files.stream(), delivered.stream().map(Delivered::file));
    }

    public boolean hasFiles() {
      return allFiles().findAny().isPresent() || !own.isEmpty();
    }

    /** The file of the team that a paper names. */
    public Optional<OwnEvidence> ownFile(Evidence named) {
      return own.stream().filter(file -> file.sha256().equals(named.sha256())).findFirst();
    }

    /**
     * The files of the statement and those that were delivered, to choose from; one that serves
     * several requirements once.
     */
    public List<Option> fileOptions(PageContext page) {
      Map<String, Option> options = new LinkedHashMap<>();
      for (LinkedFile file : files) {
        options.putIfAbsent(
            file.sha256(),
            new Option(
                file.link().toString(),
                page.t("assessment.paper.file", file.title(), file.fileName(), file.version()),
                file.sha256()));
      }
      for (Delivered each : delivered) {
        LinkedFile file = each.file();
        options.putIfAbsent(
            file.sha256(),
            new Option(
                file.link().toString(),
                page.t(
                    "assessment.paper.delivered",
                    file.title(),
                    file.fileName(),
                    file.version(),
                    each.request()),
                file.sha256()));
      }
      for (OwnEvidence file : own) {
        options.putIfAbsent(
            file.sha256(),
            new Option(
                file.id().toString(),
                page.t("assessment.paper.own", file.fileName(), page.day(file.obtainedOn())),
                file.sha256()));
      }
      return List.copyOf(options.values());
    }

    /** The files that the paper names already. */
    public List<String> chosenFiles() {
      List<Evidence> there = work().map(PaperWork::evidence).orElse(List.of());
      return Stream.concat(
              allFiles()
                  .filter(file -> there.contains(new Evidence(file.fileName(), file.sha256())))
                  .map(file -> file.link().toString()),
              own.stream()
                  .filter(file -> there.contains(new Evidence(file.fileName(), file.sha256())))
                  .map(file -> file.id().toString()))
          .toList();
    }

    public String link() {
      return head.link() + "/papers" + paper.map(written -> "/" + written.id()).orElse("");
    }
  }

  @GetMapping("/assessor/engagements/{id}/papers")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View list(Actor actor, @PathVariable EngagementId id, FormInput form) {
    return list(actor, id, form, Optional.empty());
  }

  private View list(Actor actor, EngagementId id, FormInput form, Optional<Integer> reviewed) {
    Optional<PaperState> state = ResultPages.optional(form, "state", PaperState.class);
    int from = Math.max(0, form.number("from").orElse(0));
    Listed listed = papers.list(actor, id, state, from);
    Head head = heads.of(tray.outline(actor, id), "papers");
    return pages.view(
        "assessment/papers", new PapersView(head, listed, state, actor.person(), reviewed), form);
  }

  /** The form for a new paper on the chosen requirements; stores nothing. */
  @PostMapping("/assessor/engagements/{id}/papers/new")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View begin(Actor actor, @PathVariable EngagementId id, FormInput form) {
    List<RequirementId> chosen = results.chosen(actor, id, ResultFilter.read(form), form);
    return empty(actor, id, form, chosen);
  }

  private View empty(Actor actor, EngagementId id, FormInput form, List<RequirementId> chosen) {
    return paper(actor, id, Optional.empty(), chosen, form);
  }

  @PostMapping("/assessor/engagements/{id}/papers")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View write(Actor actor, @PathVariable EngagementId id, FormInput form) {
    return form.attempt(
        () -> {
          PaperWork work = read(actor, id, form);
          if (form.text("act").equals("draft")) {
            PaperId draft = papers.draft(actor, id, work);
            return page(id, draft) + "?done=assessment.paper-kept";
          }
          papers.writeAndSign(actor, id, work);
          return next(id, work) + "done=assessment.paper-signed";
        },
        () -> empty(actor, id, form, PaperForm.requirements(form)));
  }

  private PaperWork read(Actor actor, EngagementId id, FormInput form) {
    return PaperForm.read(form, links -> tray.files(actor, id, links), today.day());
  }

  /** From a paper on one requirement back to it, from others to the table. */
  private static String next(EngagementId id, PaperWork work) {
    String results = "/assessor/engagements/" + id + "/results";
    return work.requirements().size() == 1
        ? results + "/" + work.requirements().getFirst() + "?"
        : results + "?";
  }

  @GetMapping("/assessor/engagements/{id}/papers/{paper}")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View show(
      Actor actor, @PathVariable EngagementId id, @PathVariable PaperId paper, FormInput form) {
    WorkingPaper written = papers.get(actor, id, paper);
    return paper(actor, id, Optional.of(written), written.work().requirements(), form);
  }

  private View paper(
      Actor actor,
      EngagementId id,
      Optional<WorkingPaper> paper,
      List<RequirementId> chosen,
      FormInput form) {
    Papers whole = tray.outlined(actor, id);
    Papers all = tray.papers(actor, id, chosen);
    return pages.view(
        "assessment/paper",
        new PaperView(
            heads.of(whole, "papers"),
            all.baseline(),
            paper,
            chosen,
            whole.filesOf(chosen),
            all.deliveredFor(chosen),
            all.own(),
            paper.map(written -> papers.alike(actor, written)).orElse(List.of()),
            papers.breadth(actor, id),
            actor.person(),
            today.day()),
        form);
  }

  /** Saves a draft, and signs it off where that is asked, or takes a step with the paper. */
  @PostMapping("/assessor/engagements/{id}/papers/{paper}")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View change(
      Actor actor, @PathVariable EngagementId id, @PathVariable PaperId paper, FormInput form) {
    return form.attempt(
        () -> {
          int revision = EngagementPages.revision(form);
          if (form.text("act").equals("draft")) {
            papers.change(actor, id, paper, read(actor, id, form), revision);
            return page(id, paper) + "?done=assessment.paper-kept";
          }
          if (form.text("act").equals("sign")) {
            PaperWork work = read(actor, id, form);
            papers.changeAndSign(actor, id, paper, work, revision);
            return page(id, paper) + "?done=assessment.paper-step";
          }
          Optional<PaperStep> step = form.choice("act", PaperStep.class);
          String remark = form.optional("remark", EngagementPages.TEXT_LENGTH);
          form.refuseIfBad();
          papers.step(actor, id, paper, step.orElseThrow(), remark, revision);
          return page(id, paper) + "?done=assessment.paper-step";
        },
        () -> show(actor, id, paper, form));
  }

  /** Signs off the chosen papers as the second person. */
  @PostMapping("/assessor/engagements/{id}/papers/review")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View review(Actor actor, @PathVariable EngagementId id, FormInput form) {
    AtomicReference<List<Reason>> left = new AtomicReference<>(List.of());
    AtomicReference<Integer> reviewed = new AtomicReference<>(0);
    View next =
        form.attempt(
            () -> {
              WorkingPapers.BulkReview came = papers.review(actor, id, chosen(form));
              left.set(came.refused());
              reviewed.set(came.reviewed());
              return "/assessor/engagements/"
                  + id
                  + "/papers?state="
                  + form.text("state")
                  + "&done=assessment.papers-reviewed:"
                  + came.reviewed();
            },
            () -> list(actor, id, form));
    if (left.get().isEmpty()) {
      return next;
    }
    left.get().forEach(form::note);
    return list(actor, id, form, Optional.of(reviewed.get()));
  }

  private static List<PaperId> chosen(FormInput form) {
    try {
      return form.all("paper").stream().map(PaperId::of).toList();
    } catch (IllegalArgumentException e) {
      throw Refusal.notFound(Reason.of("assessment.paper-unknown"));
    }
  }

  private static String page(EngagementId id, PaperId paper) {
    return "/assessor/engagements/" + id + "/papers/" + paper;
  }
}
