package dev.akashi.evidence.web;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.evidence.EvidenceFilter;
import dev.akashi.evidence.EvidenceId;
import dev.akashi.evidence.EvidenceItem.Details;
import dev.akashi.evidence.EvidenceItems;
import dev.akashi.evidence.EvidenceKind;
import dev.akashi.evidence.EvidenceLinks;
import dev.akashi.evidence.EvidenceOfStatement;
import dev.akashi.evidence.FileUpload;
import dev.akashi.evidence.Integrity;
import dev.akashi.evidence.LinkId;
import dev.akashi.evidence.web.EvidenceJson.ItemJson;
import dev.akashi.evidence.web.EvidenceJson.Items;
import dev.akashi.evidence.web.EvidenceJson.Lines;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Requires;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.Visibility;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Evidence over the API. A file is the body itself, as {@code application/octet-stream}; what is
 * said of it stands in the query, so that nothing has to be read before the file is taken in.
 */
@RestController
class EvidenceApi {

  private static final String EVIDENCE = "/api/v1/provider/evidence";
  private static final String LINKS = "/api/v1/provider/statements/{id}/evidence";
  private static final int ROWS = 200;
  private static final int LAST = 1_000_000;
  private static final int LONGEST_LINE = 50;

  private final EvidenceItems items;
  private final EvidenceLinks links;
  private final EvidenceOfStatement statements;
  private final Integrity integrity;

  EvidenceApi(
      EvidenceItems items,
      EvidenceLinks links,
      EvidenceOfStatement statements,
      Integrity integrity) {
    this.items = items;
    this.links = links;
    this.statements = statements;
    this.integrity = integrity;
  }

  record DetailsRequest(
      @Nullable String title,
      @Nullable String kind,
      @Nullable String description,
      @Nullable String owner,
      @Nullable String visibility,
      @Nullable Integer revision) {

    Details read() {
      ApiInput input = new ApiInput();
      String name = input.required("title", title, EvidenceForm.LONGEST_TITLE);
      Optional<EvidenceKind> sort = input.choice("kind", kind, EvidenceKind.class);
      String more = input.optional("description", description, EvidenceForm.LONGEST_TEXT);
      String whose = input.optional("owner", owner, EvidenceForm.LONGEST_TITLE);
      Optional<Visibility> seen = input.choice("visibility", visibility, Visibility.class);
      input.refuseIfBad();
      return new Details(name, sort.orElseThrow(), more, whose, seen.orElseThrow());
    }
  }

  record LinkRequest(
      @Nullable String evidence,
      @Nullable BigInteger version,
      @Nullable List<@Nullable String> requirements,
      @Nullable String line) {}

  record Made(String id) {}

  record MadeVersion(int version) {}

  record MadeLinks(int links) {}

  @GetMapping(EVIDENCE)
  @Requires(Permission.EDIT_STATEMENT)
  Items list(Actor actor, FormInput form) {
    int from = form.number("from", 0, LAST).orElse(0L).intValue();
    form.refuseIfBad();
    EvidenceFilter filter =
        new EvidenceFilter(form.text("text"), EvidenceFilter.Show.ALL, Optional.empty());
    return new Items(items.list(actor, filter, from, ROWS).stream().map(ItemJson::of).toList());
  }

  @PostMapping(EVIDENCE)
  @Requires(Permission.EDIT_STATEMENT)
  @ResponseStatus(HttpStatus.CREATED)
  Made create(Actor actor, FormInput form, HttpServletRequest request) {
    Details details = EvidenceForm.details(form);
    return new Made(items.create(actor, details, upload(form, request)).toString());
  }

  private static FileUpload upload(FormInput form, HttpServletRequest request) {
    return EvidenceForm.upload(form, form.text("fileName"), request::getInputStream);
  }

  @GetMapping(EVIDENCE + "/{id}")
  @Requires(Permission.EDIT_STATEMENT)
  ItemJson item(Actor actor, @PathVariable EvidenceId id) {
    return ItemJson.of(items.get(actor, id));
  }

  @PutMapping(EVIDENCE + "/{id}")
  @Requires(Permission.EDIT_STATEMENT)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void change(Actor actor, @PathVariable EvidenceId id, @RequestBody DetailsRequest request) {
    items.change(actor, id, request.read(), ApiInput.revision(request.revision()));
  }

  @PostMapping(EVIDENCE + "/{id}/versions")
  @Requires(Permission.EDIT_STATEMENT)
  @ResponseStatus(HttpStatus.CREATED)
  MadeVersion addVersion(
      Actor actor, @PathVariable EvidenceId id, FormInput form, HttpServletRequest request) {
    return new MadeVersion(items.addVersion(actor, id, upload(form, request)));
  }

  /** Reads the files of an item again; the answer says how each of them was found. */
  @PostMapping(EVIDENCE + "/{id}/check")
  @Requires(Permission.EDIT_STATEMENT)
  ItemJson check(Actor actor, @PathVariable EvidenceId id) {
    return ItemJson.of(integrity.check(actor, id));
  }

  @GetMapping(LINKS)
  @Requires(Permission.EDIT_STATEMENT)
  Lines ofStatement(Actor actor, @PathVariable StatementId id) {
    return Lines.of(statements.own(actor, id));
  }

  @GetMapping("/api/v1/assessor/statements/{id}/evidence")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  Lines forAssessor(Actor actor, @PathVariable StatementId id) {
    return Lines.of(statements.forAssessor(actor, id));
  }

  @PostMapping(LINKS)
  @Requires(Permission.EDIT_STATEMENT)
  MadeLinks link(Actor actor, @PathVariable StatementId id, @RequestBody LinkRequest request) {
    ApiInput input = new ApiInput();
    Optional<EvidenceId> item =
        input.read("evidence", request.evidence(), "input.not-an-id", EvidenceId::of);
    Optional<Long> version = input.number("version", request.version(), 1, LAST);
    String line = input.optional("line", request.line(), LONGEST_LINE);
    Set<RequirementId> requirements = new LinkedHashSet<>();
    for (String requirement : input.list("requirements", request.requirements())) {
      input
          .read("requirements", requirement, "input.not-an-id", RequirementId::of)
          .ifPresent(requirements::add);
    }
    if (request.version() == null) {
      input.note(Reason.atField("version", "input.required"));
    }
    input.refuseIfBad();
    return new MadeLinks(
        links.link(
            actor, id, item.orElseThrow(), version.orElseThrow().intValue(), requirements, line));
  }

  @DeleteMapping(LINKS + "/{link}")
  @Requires(Permission.EDIT_STATEMENT)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unlink(Actor actor, @PathVariable StatementId id, @PathVariable LinkId link) {
    links.unlink(actor, id, link);
  }
}
