package dev.akashi.request.web;

import dev.akashi.baseline.Baselines;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.evidence.EvidenceFilter;
import dev.akashi.evidence.EvidenceId;
import dev.akashi.evidence.EvidenceItem;
import dev.akashi.evidence.EvidenceItem.Details;
import dev.akashi.evidence.EvidenceItems;
import dev.akashi.evidence.EvidenceLimit;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Paging;
import dev.akashi.platform.Requires;
import dev.akashi.platform.TableDownload;
import dev.akashi.platform.UploadBody;
import dev.akashi.request.Answering;
import dev.akashi.request.EvidenceRequestFilter;
import dev.akashi.request.EvidenceRequestId;
import dev.akashi.request.EvidenceRequestSteps;
import dev.akashi.request.EvidenceRequestSteps.Taken;
import dev.akashi.request.EvidenceRequests;
import dev.akashi.request.EvidenceRequests.Opened;
import dev.akashi.request.HandOverId;
import dev.akashi.request.RequestParty;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** The evidence requests on all statements of a provider. */
@Controller
@RequestMapping("/provider/requests")
class ProviderRequestPages {

  private static final int MOST_OFFERED = 50;

  private final Pages pages;
  private final EvidenceRequests requests;
  private final Answering answering;
  private final EvidenceRequestSteps steps;
  private final EvidenceItems items;
  private final EvidenceLimit limit;
  private final Baselines baselines;
  private final ItemFiles files;

  ProviderRequestPages(
      Pages pages,
      EvidenceRequests requests,
      Answering answering,
      EvidenceRequestSteps steps,
      EvidenceItems items,
      EvidenceLimit limit,
      Baselines baselines,
      ItemFiles files) {
    this.pages = pages;
    this.requests = requests;
    this.answering = answering;
    this.steps = steps;
    this.items = items;
    this.limit = limit;
    this.baselines = baselines;
    this.files = files;
  }

  @GetMapping
  @Requires(Permission.EDIT_STATEMENT)
  View list(Actor actor, FormInput form) {
    EvidenceRequestFilter filter = RequestForm.filter(form);
    return pages.view(
        "request/list",
        new RequestListView(
            RequestParty.PROVIDER,
            Optional.empty(),
            requests.ofProvider(actor, filter, RequestForm.paging(form)),
            filter,
            /* asking= */ false),
        form);
  }

  @GetMapping({"/{request}", "/{request}/find"})
  @Requires(Permission.EDIT_STATEMENT)
  View show(Actor actor, @PathVariable EvidenceRequestId request, FormInput form) {
    Opened opened = requests.ofProvider(actor, request);
    boolean choosing = opened.open() && opened.request().state().waitsFor(RequestParty.PROVIDER);
    List<EvidenceItem> offered =
        choosing ? items.list(actor, offered(form), 0, MOST_OFFERED + 1) : List.of();
    return pages.view(
        "request/provider",
        new RequestView(
            RequestParty.PROVIDER,
            opened,
            requests.items(opened, Paging.start(form, "items")),
            baselines.version(opened.engagement().baselineVersion()),
            offered.stream().limit(MOST_OFFERED).toList(),
            offered.size() > MOST_OFFERED,
            limit.megabytes()),
        form);
  }

  private static EvidenceFilter offered(FormInput form) {
    return new EvidenceFilter(
        form.optional("find", RequestForm.LONGEST_TITLE),
        EvidenceFilter.Show.ALL,
        Optional.empty());
  }

  /** The drawn items that a request names, as a file. */
  @GetMapping("/{request}/items.csv")
  @Requires(Permission.EDIT_STATEMENT)
  void csv(
      Actor actor,
      @PathVariable EvidenceRequestId request,
      HttpServletRequest asked,
      HttpServletResponse response)
      throws IOException {
    table(actor, request, asked).sendCsv(response);
  }

  @GetMapping("/{request}/items.xlsx")
  @Requires(Permission.EDIT_STATEMENT)
  void workbook(
      Actor actor,
      @PathVariable EvidenceRequestId request,
      HttpServletRequest asked,
      HttpServletResponse response)
      throws IOException {
    table(actor, request, asked).sendWorkbook(response);
  }

  private TableDownload table(Actor actor, EvidenceRequestId request, HttpServletRequest asked) {
    Opened opened = requests.ofProvider(actor, request);
    return files.table(opened, requests.allItems(opened), pages.language(asked));
  }

  /**
   * The provider delivers, or says that there is no such evidence. A file that stands in the form
   * goes along; choosing it is the change that the step is told of.
   */
  @PostMapping("/{request}")
  @Requires(Permission.EDIT_STATEMENT)
  View step(
      Actor actor,
      @PathVariable EvidenceRequestId request,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      FormInput form) {
    return form.attempt(
        () -> {
          Taken taken = RequestForm.step(form);
          if (hasName(file)) {
            takeIn(actor, request, file, form);
            taken = new Taken(taken.step(), taken.text(), taken.dueOn(), taken.revision() + 1);
          }
          steps.take(actor, RequestParty.PROVIDER, request, taken);
          return path(request) + "?done=request.step";
        },
        () -> show(actor, request, form));
  }

  private static boolean hasName(@Nullable MultipartFile file) {
    return !UploadBody.name(file).isBlank();
  }

  @PostMapping("/{request}/comments")
  @Requires(Permission.EDIT_STATEMENT)
  View comment(Actor actor, @PathVariable EvidenceRequestId request, FormInput form) {
    return form.attempt(
        () -> {
          String field = form.has("comment") ? "comment" : "text";
          steps.comment(actor, RequestParty.PROVIDER, request, RequestForm.comment(form, field));
          if (field.equals("text")) {
            answering.forgetExplanation(actor, request);
          }
          return path(request) + "?done=request.commented#said";
        },
        () -> show(actor, request, form));
  }

  /** Looks for own evidence; what else was typed stays as it is. */
  @PostMapping("/{request}/find")
  @Requires(Permission.EDIT_STATEMENT)
  View find(Actor actor, @PathVariable EvidenceRequestId request, FormInput form) {
    return show(actor, request, form);
  }

  /** Takes a new file into the evidence and chooses it. */
  @PostMapping("/{request}/files")
  @Requires(Permission.EDIT_STATEMENT)
  View upload(
      Actor actor,
      @PathVariable EvidenceRequestId request,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      FormInput form) {
    return form.attempt(
        () -> {
          keepText(actor, request, form);
          takeIn(actor, request, file, form);
          return path(request) + "?done=request.file-chosen#chosen";
        },
        () -> show(actor, request, form));
  }

  private void takeIn(
      Actor actor, EvidenceRequestId request, @Nullable MultipartFile file, FormInput form) {
    Details details = RequestForm.details(form);
    answering.upload(
        actor,
        request,
        details,
        RequestForm.upload(
            form, UploadBody.name(file), () -> Objects.requireNonNull(file).getInputStream()));
  }

  /** What is written goes along with every other step of the page, so that it is not lost. */
  private void keepText(Actor actor, EvidenceRequestId request, FormInput form) {
    if (form.has("text")) {
      String text = RequestForm.explanation(form);
      form.refuseIfBad();
      answering.keepExplanation(actor, request, text);
    }
  }

  /** Chooses a version that is kept already. */
  @PostMapping("/{request}/files/kept")
  @Requires(Permission.EDIT_STATEMENT)
  View choose(Actor actor, @PathVariable EvidenceRequestId request, FormInput form) {
    return form.attempt(
        () -> {
          form.required("evidence");
          Optional<Kept> kept = form.read("evidence", "input.not-an-id", Kept::of);
          form.refuseIfBad();
          keepText(actor, request, form);
          Kept chosen = kept.orElseThrow();
          answering.choose(actor, request, chosen.item(), chosen.version());
          return path(request) + "?done=request.file-chosen#chosen";
        },
        () -> show(actor, request, form));
  }

  /** A version as the choice names it. */
  private record Kept(EvidenceId item, int version) {
    static Kept of(String text) {
      int slash = text.indexOf('/');
      return new Kept(
          EvidenceId.of(text.substring(0, Math.max(0, slash))),
          Integer.parseInt(text.substring(slash + 1)));
    }
  }

  @PostMapping("/{request}/files/{file}/remove")
  @Requires(Permission.EDIT_STATEMENT)
  View takeBack(
      Actor actor,
      @PathVariable EvidenceRequestId request,
      @PathVariable HandOverId file,
      FormInput form) {
    return form.attempt(
        () -> {
          keepText(actor, request, form);
          answering.takeBack(actor, request, file);
          return path(request) + "?done=request.file-taken-back#chosen";
        },
        () -> show(actor, request, form));
  }

  private static String path(EvidenceRequestId request) {
    return "/provider/requests/" + request;
  }
}
