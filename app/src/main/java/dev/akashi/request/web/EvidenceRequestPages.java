package dev.akashi.request.web;

import dev.akashi.assessment.Engagement;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.EngagementParties;
import dev.akashi.baseline.Baselines;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Paging;
import dev.akashi.platform.Requires;
import dev.akashi.platform.TableDownload;
import dev.akashi.platform.Today;
import dev.akashi.request.Asking;
import dev.akashi.request.Asking.Wanted;
import dev.akashi.request.DrawnForAsking;
import dev.akashi.request.DrawnForAsking.Chosen;
import dev.akashi.request.DrawnForAsking.Drawn;
import dev.akashi.request.EvidenceRequest.Asked;
import dev.akashi.request.EvidenceRequestFilter;
import dev.akashi.request.EvidenceRequestId;
import dev.akashi.request.EvidenceRequestRules;
import dev.akashi.request.EvidenceRequestSteps;
import dev.akashi.request.EvidenceRequests;
import dev.akashi.request.EvidenceRequests.Listed;
import dev.akashi.request.EvidenceRequests.Opened;
import dev.akashi.request.RequestParty;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** The evidence requests of an engagement, for its team. */
@Controller
@RequestMapping("/assessor/engagements/{id}/requests")
class EvidenceRequestPages {

  private static final int LONGEST_BLOCK = 200_000;

  private final Pages pages;
  private final EvidenceRequests requests;
  private final Asking asking;
  private final EvidenceRequestSteps steps;
  private final DrawnForAsking drawn;
  private final ItemFiles files;
  private final EngagementParties parties;
  private final Baselines baselines;
  private final Today today;

  EvidenceRequestPages(
      Pages pages,
      EvidenceRequests requests,
      Asking asking,
      EvidenceRequestSteps steps,
      DrawnForAsking drawn,
      ItemFiles files,
      EngagementParties parties,
      Baselines baselines,
      Today today) {
    this.pages = pages;
    this.requests = requests;
    this.asking = asking;
    this.steps = steps;
    this.drawn = drawn;
    this.files = files;
    this.parties = parties;
    this.baselines = baselines;
    this.today = today;
  }

  @GetMapping
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View list(Actor actor, @PathVariable EngagementId id, FormInput form) {
    EvidenceRequestFilter filter = RequestForm.filter(form);
    Listed listed = requests.ofTeam(actor, id, filter, RequestForm.paging(form));
    Engagement engagement = listed.engagements().getFirst();
    return pages.view(
        "request/list",
        new RequestListView(
            RequestParty.ASSESSOR,
            Optional.of(engagement),
            listed,
            filter,
            EvidenceRequestRules.engagement(engagement, today.day()).isEmpty()),
        form);
  }

  /** The form for a new request; the address can name requirements. */
  @GetMapping("/new")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View blank(Actor actor, @PathVariable EngagementId id, FormInput form) {
    return ask(actor, id, form);
  }

  /** The same for requirements that were chosen in a table, or to see what there is already. */
  @PostMapping("/new")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View begin(Actor actor, @PathVariable EngagementId id, FormInput form) {
    return ask(actor, id, form);
  }

  private View ask(Actor actor, EngagementId id, FormInput form) {
    Engagement engagement = parties.ofTeam(actor, id);
    List<Drawn> offered = offered(actor, id, form);
    List<RequirementId> chosen =
        Stream.concat(named(form).stream(), offered.stream().map(one -> one.sample().requirement()))
            .distinct()
            .sorted()
            .limit(offered.isEmpty() ? EvidenceRequestRules.MOST_CONTROLS : Asking.MOST_AT_ONCE)
            .toList();
    return pages.view(
        "request/ask",
        new AskView(
            engagement,
            baselines.version(engagement.baselineVersion()),
            chosen,
            asking.known(actor, id, chosen),
            offered,
            drawn.dueOn(engagement)),
        form);
  }

  private static List<RequirementId> named(FormInput form) {
    String typed = String.join(" ", form.all("requirement")) + " " + form.text("requirements");
    return RequestForm.requirements(typed, wrong -> {});
  }

  /** The samples that a link or the form names, or those on the named requirements. */
  private List<Drawn> offered(Actor actor, EngagementId id, FormInput form) {
    return form.text("drawn").equals("all")
        ? drawn.on(actor, id, named(form))
        : drawn.of(actor, id, DrawnForm.offered(form));
  }

  @PostMapping
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View asked(Actor actor, @PathVariable EngagementId id, FormInput form) {
    return form.attempt(
        () -> {
          Asked asked = RequestForm.asked(form);
          List<Chosen> chosen = DrawnForm.chosen(form);
          form.refuseIfBad();
          Wanted wanted = new Wanted(asked, drawn.items(actor, id, chosen));
          List<Wanted> all = form.checked("each") ? wanted.each() : List.of(wanted);
          List<EvidenceRequestId> made = asking.askFor(actor, id, all, form.checked("despite"));
          return made.size() == 1
              ? path(id, made.getFirst()) + "?done=request.asked"
              : path(id) + "?done=request.asked-many:" + made.size();
        },
        () -> ask(actor, id, form));
  }

  @GetMapping("/lines")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View lines(Actor actor, @PathVariable EngagementId id, FormInput form) {
    return lines(actor, id, form, List.of());
  }

  private View lines(Actor actor, EngagementId id, FormInput form, List<RequestLine> lines) {
    return pages.view("request/lines", new LinesView(parties.ofTeam(actor, id), lines), form);
  }

  /** Looks at pasted lines, or makes a request of each of them. */
  @PostMapping("/lines")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View paste(Actor actor, @PathVariable EngagementId id, FormInput form) {
    List<RequestLine> read = new ArrayList<>();
    return form.attemptHere(
        () -> {
          String block = form.required("lines", LONGEST_BLOCK);
          Optional<LocalDate> due = form.date("dueOn");
          form.refuseIfBad();
          read.addAll(looked(actor, id, RequestLine.read(block, due)));
          if (!form.text("act").equals("write")) {
            return lines(actor, id, form, read);
          }
          long bad = read.stream().filter(line -> !line.isGood()).count();
          if (bad > 0) {
            throw Refusal.input(Reason.atField("lines", "request.lines-bad", bad));
          }
          List<Asked> all = read.stream().flatMap(line -> line.asked().stream()).toList();
          int made = asking.ask(actor, id, all, form.checked("despite")).size();
          return form.goOn(path(id) + "?done=request.asked-many:" + made);
        },
        () -> lines(actor, id, form, read));
  }

  private List<RequestLine> looked(Actor actor, EngagementId id, List<RequestLine> lines) {
    if (lines.size() > Asking.MOST_AT_ONCE) {
      throw Refusal.input(
          Reason.atField("lines", "request.too-many", Asking.MOST_AT_ONCE, lines.size()));
    }
    List<RequestLine> readable = lines.stream().filter(line -> line.asked().isPresent()).toList();
    List<Asking.Looked> looked =
        asking.look(actor, id, readable.stream().flatMap(line -> line.asked().stream()).toList());
    List<RequestLine> all = new ArrayList<>();
    int next = 0;
    for (RequestLine line : lines) {
      if (line.asked().isPresent()) {
        Asking.Looked one = looked.get(next++);
        all.add(line.with(one.against(), one.already()));
      } else {
        all.add(line);
      }
    }
    return all;
  }

  @GetMapping("/{request}")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View show(
      Actor actor,
      @PathVariable EngagementId id,
      @PathVariable EvidenceRequestId request,
      FormInput form) {
    Opened opened = requests.ofTeam(actor, id, request);
    return pages.view(
        "request/assessor",
        new RequestView(
            RequestParty.ASSESSOR,
            opened,
            requests.items(opened, Paging.start(form, "items")),
            baselines.version(opened.engagement().baselineVersion()),
            List.of(),
            /* moreOffered= */ false,
            0),
        form);
  }

  /** The drawn items that a request names, as a file. */
  @GetMapping("/{request}/items.csv")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  void csv(
      Actor actor,
      @PathVariable EngagementId id,
      @PathVariable EvidenceRequestId request,
      HttpServletRequest asked,
      HttpServletResponse response)
      throws IOException {
    table(actor, id, request, asked).sendCsv(response);
  }

  @GetMapping("/{request}/items.xlsx")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  void workbook(
      Actor actor,
      @PathVariable EngagementId id,
      @PathVariable EvidenceRequestId request,
      HttpServletRequest asked,
      HttpServletResponse response)
      throws IOException {
    table(actor, id, request, asked).sendWorkbook(response);
  }

  private TableDownload table(
      Actor actor, EngagementId id, EvidenceRequestId request, HttpServletRequest asked) {
    Opened opened = requests.ofTeam(actor, id, request);
    return files.table(opened, requests.allItems(opened), pages.language(asked));
  }

  /** The assessor accepts, gives back or withdraws. */
  @PostMapping("/{request}")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View step(
      Actor actor,
      @PathVariable EngagementId id,
      @PathVariable EvidenceRequestId request,
      FormInput form) {
    requests.ofTeam(actor, id, request);
    return form.attempt(
        () -> {
          steps.take(actor, RequestParty.ASSESSOR, request, RequestForm.step(form));
          return path(id, request) + "?done=request.step";
        },
        () -> show(actor, id, request, form));
  }

  @PostMapping("/{request}/change")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View change(
      Actor actor,
      @PathVariable EngagementId id,
      @PathVariable EvidenceRequestId request,
      FormInput form) {
    return form.attempt(
        () -> {
          Asked asked = RequestForm.asked(form);
          asking.change(actor, id, request, asked, form.revision());
          return path(id, request) + "?done=request.changed";
        },
        () -> show(actor, id, request, form));
  }

  @PostMapping("/{request}/comments")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View comment(
      Actor actor,
      @PathVariable EngagementId id,
      @PathVariable EvidenceRequestId request,
      FormInput form) {
    requests.ofTeam(actor, id, request);
    return form.attempt(
        () -> {
          steps.comment(
              actor, RequestParty.ASSESSOR, request, RequestForm.comment(form, "comment"));
          return path(id, request) + "?done=request.commented#said";
        },
        () -> show(actor, id, request, form));
  }

  private static String path(EngagementId id) {
    return "/assessor/engagements/" + id + "/requests";
  }

  private static String path(EngagementId id, EvidenceRequestId request) {
    return path(id) + "/" + request;
  }
}
