package dev.akashi.evidence.web;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.evidence.EvidenceFilter;
import dev.akashi.evidence.EvidenceFilter.Show;
import dev.akashi.evidence.EvidenceId;
import dev.akashi.evidence.EvidenceItem.Details;
import dev.akashi.evidence.EvidenceItems;
import dev.akashi.evidence.EvidenceLimit;
import dev.akashi.evidence.EvidenceLinks;
import dev.akashi.evidence.FileUpload;
import dev.akashi.evidence.HandedOver;
import dev.akashi.evidence.Integrity;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.Today;
import dev.akashi.statement.CloudServices;
import dev.akashi.statement.StatementHead;
import dev.akashi.statement.StatementId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** A provider's evidence: the list, the items, new files. */
@Controller
class EvidencePages {

  private static final int LAST = 1_000_000;
  private static final int LONGEST_NUMBERS = 30_000;
  private static final String SEPARATORS = "[\\s\u3000,，、;；]+";

  private final Pages pages;
  private final EvidenceItems items;
  private final EvidenceLinks links;
  private final HandedOver handedOver;
  private final Integrity integrity;
  private final EvidenceLimit limit;
  private final CloudServices services;
  private final Today today;

  EvidencePages(
      Pages pages,
      EvidenceItems items,
      EvidenceLinks links,
      HandedOver handedOver,
      Integrity integrity,
      EvidenceLimit limit,
      CloudServices services,
      Today today) {
    this.pages = pages;
    this.items = items;
    this.links = links;
    this.handedOver = handedOver;
    this.integrity = integrity;
    this.limit = limit;
    this.services = services;
    this.today = today;
  }

  @GetMapping("/provider/evidence")
  @Requires(Permission.EDIT_STATEMENT)
  View list(Actor actor, FormInput form) {
    List<StatementHead> statements = statements(actor);
    Optional<StatementHead> statement =
        statements.stream()
            .filter(head -> head.id().toString().equals(form.text("statement")))
            .findFirst()
            .or(() -> statements.stream().findFirst());
    Show show =
        Arrays.stream(Show.values())
            .filter(each -> each.name().equals(form.text("show")))
            .findFirst()
            .orElse(Show.ALL);
    EvidenceFilter filter =
        new EvidenceFilter(form.text("text"), show, statement.map(StatementHead::id));
    int from = form.number("from", 0, LAST).orElse(0L).intValue();
    return pages.view(
        "evidence/list",
        new EvidenceListView(
            items.list(actor, filter, from, EvidenceListView.ROWS + 1),
            filter,
            from,
            statements,
            statement),
        form);
  }

  private List<StatementHead> statements(Actor actor) {
    return services.statements(actor).values().stream().flatMap(List::stream).toList();
  }

  @GetMapping("/provider/evidence/new")
  @Requires(Permission.EDIT_STATEMENT)
  View blank(FormInput form) {
    return pages.view("evidence/new", limit.megabytes(), form);
  }

  @PostMapping("/provider/evidence")
  @Requires(Permission.EDIT_STATEMENT)
  View create(
      Actor actor,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      FormInput form) {
    return form.attempt(
        () -> {
          Details details = EvidenceForm.details(form);
          FileUpload upload = EvidenceForm.upload(form, file);
          return path(items.create(actor, details, upload)) + "?done=evidence.created";
        },
        () -> blank(form));
  }

  @GetMapping("/provider/evidence/{id}")
  @Requires(Permission.EDIT_STATEMENT)
  View show(Actor actor, @PathVariable EvidenceId id, FormInput form) {
    List<StatementHead> statements = statements(actor);
    return pages.view(
        "evidence/item",
        new EvidenceItemView(
            items.get(actor, id),
            links.of(actor, id),
            handedOver.of(id),
            statements.stream().filter(StatementHead::isDraft).toList(),
            statements,
            limit.megabytes(),
            today.day()),
        form);
  }

  @PostMapping("/provider/evidence/{id}")
  @Requires(Permission.EDIT_STATEMENT)
  View change(Actor actor, @PathVariable EvidenceId id, FormInput form) {
    return form.attempt(
        () -> {
          Details details = EvidenceForm.details(form);
          items.change(actor, id, details, form.revision());
          return path(id) + "?done=evidence.changed";
        },
        () -> show(actor, id, form));
  }

  @PostMapping("/provider/evidence/{id}/versions")
  @Requires(Permission.EDIT_STATEMENT)
  View addVersion(
      Actor actor,
      @PathVariable EvidenceId id,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      FormInput form) {
    return form.attempt(
        () -> {
          items.addVersion(actor, id, EvidenceForm.upload(form, file));
          return path(id) + "?done=evidence.version-added";
        },
        () -> show(actor, id, form));
  }

  @PostMapping("/provider/evidence/{id}/check")
  @Requires(Permission.EDIT_STATEMENT)
  View check(Actor actor, @PathVariable EvidenceId id, FormInput form) {
    return form.attempt(
        () ->
            integrity.check(actor, id).isIntact()
                ? path(id) + "?done=evidence.checked"
                : path(id) + "#versions",
        () -> show(actor, id, form));
  }

  @PostMapping("/provider/evidence/{id}/links")
  @Requires(Permission.EDIT_STATEMENT)
  View link(Actor actor, @PathVariable EvidenceId id, FormInput form) {
    return form.attempt(
        () -> {
          Optional<StatementId> statement =
              form.required("statement").isEmpty()
                  ? Optional.empty()
                  : form.read("statement", "input.not-an-id", StatementId::of);
          int version = form.number("version", 1, LAST).orElse(0L).intValue();
          List<RequirementId> requirements = requirements(form);
          form.refuseIfBad();
          links.link(actor, statement.orElseThrow(), id, version, requirements, "");
          return path(id) + "?done=evidence.linked";
        },
        () -> show(actor, id, form));
  }

  private static List<RequirementId> requirements(FormInput form) {
    List<RequirementId> read = new ArrayList<>();
    for (String word : form.required("requirements", LONGEST_NUMBERS).split(SEPARATORS, -1)) {
      try {
        if (!word.isEmpty()) {
          read.add(RequirementId.of(word));
        }
      } catch (IllegalArgumentException e) {
        form.note(Reason.atField("requirements", "evidence.no-number", word));
      }
    }
    return read.stream().distinct().toList();
  }

  private static String path(EvidenceId id) {
    return "/provider/evidence/" + id;
  }
}
