package dev.akashi.responsibility.web;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.OpenToAll;
import dev.akashi.platform.Requires;
import dev.akashi.registry.RegistryKey;
import dev.akashi.responsibility.Inheritance;
import dev.akashi.responsibility.Inheritance.Row;
import dev.akashi.responsibility.Published;
import dev.akashi.responsibility.Responsibilities;
import dev.akashi.responsibility.Responsibilities.Public;
import dev.akashi.statement.AnswerLimits;
import dev.akashi.statement.StatementId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Published responsibilities and taking them over, as data. */
@RestController
class ResponsibilityApi {

  private final Responsibilities responsibilities;
  private final Inheritance inheritance;

  ResponsibilityApi(Responsibilities responsibilities, Inheritance inheritance) {
    this.responsibilities = responsibilities;
    this.inheritance = inheritance;
  }

  /**
   * What is published; {@code lines} as a spreadsheet copies them.
   *
   * @param version the one that was edited; absent when nothing is published of the statement
   */
  record PublishRequest(@Nullable String key, @Nullable String lines, @Nullable Integer version) {}

  /** What is taken over from a base. */
  record TakeRequest(
      @Nullable List<String> requirements,
      @Nullable String function,
      @Nullable Integer version,
      @Nullable Integer revision) {

    List<RequirementId> chosen() {
      ApiInput input = new ApiInput();
      List<RequirementId> ids =
          input.list(requirements).stream()
              .flatMap(id ->
                  input
                      .read("requirements", id, "statement.not-a-requirement", RequirementId::of)
                      .stream())
              .toList();
      input.refuseIfBad();
      return ids;
    }
  }

  /** One requirement, in the words of OSCAL. */
  record EntryDocument(String requirement, String by, String provided, String responsibility) {

    static EntryDocument of(Published.Entry entry) {
      return new EntryDocument(
          entry.requirement().value(),
          entry.responsibility().name(),
          entry.provided(),
          entry.leftToUser());
    }
  }

  /**
   * What is published for a service on the list.
   *
   * @param current whether it explains the statement that the list rests on now
   */
  record PublishedDocument(
      String key,
      int version,
      String baseline,
      String statementSeal,
      Instant publishedAt,
      boolean current,
      List<EntryDocument> entries) {

    static PublishedDocument of(Published published, boolean current) {
      return new PublishedDocument(
          published.key().value(),
          published.version(),
          published.baselineVersion(),
          published.statementSeal(),
          published.at(),
          current,
          published.entries().stream().map(EntryDocument::of).toList());
    }
  }

  /** One requirement of the preview. */
  record RowDocument(
      String requirement, String treatment, String standing, Optional<EntryDocument> base) {

    static RowDocument of(Row row) {
      return new RowDocument(
          row.requirement().value(),
          row.answer().treatment().name(),
          row.standing().name(),
          row.now().map(EntryDocument::of));
    }
  }

  /** The preview; version and revision are sent back with what is taken. */
  record PreviewDocument(Optional<Integer> version, int revision, List<RowDocument> rows) {}

  /** How many answers changed. */
  record Changed(int changed) {}

  @GetMapping("/api/v1/services/{key}/responsibilities")
  @OpenToAll
  PublishedDocument ofListed(@PathVariable String key) {
    Public listed = responsibilities.ofListed(Keys.read(key));
    return PublishedDocument.of(listed.published(), listed.isCurrent());
  }

  @PostMapping("/api/v1/provider/statements/{id}/responsibilities")
  @Requires(Permission.EDIT_STATEMENT)
  @ResponseStatus(HttpStatus.CREATED)
  PublishedDocument publish(
      Actor actor, @PathVariable StatementId id, @RequestBody PublishRequest request) {
    ApiInput input = new ApiInput();
    String key = input.required("key", request.key(), 41);
    Optional<RegistryKey> read =
        key.isEmpty()
            ? Optional.empty()
            : input.read("key", key, "input.not-a-choice", RegistryKey::new);
    String lines = input.required("lines", request.lines(), Integer.MAX_VALUE);
    input.refuseIfBad();
    return PublishedDocument.of(
        responsibilities.publish(
            actor,
            id,
            read.orElseThrow(),
            lines,
            request.version() == null ? 0 : request.version()),
        /* current= */ true);
  }

  @GetMapping("/api/v1/provider/statements/{id}/inherit/{base}")
  @Requires(Permission.EDIT_STATEMENT)
  PreviewDocument preview(Actor actor, @PathVariable StatementId id, @PathVariable String base) {
    Inheritance.Preview preview = inheritance.preview(actor, id, Optional.of(Keys.read(base)));
    return new PreviewDocument(
        preview.chosen().flatMap(Inheritance.Base::published).map(Published::version),
        preview.sheet().answersRevision(),
        preview.rows().stream().map(RowDocument::of).toList());
  }

  @PostMapping("/api/v1/provider/statements/{id}/inherit/{base}")
  @Requires(Permission.EDIT_STATEMENT)
  Changed take(
      Actor actor,
      @PathVariable StatementId id,
      @PathVariable String base,
      @RequestBody TakeRequest request) {
    ApiInput input = new ApiInput();
    String function = input.required("function", request.function(), AnswerLimits.LONGEST_NAME);
    input.refuseIfBad();
    int version = request.version() == null ? -1 : request.version();
    return new Changed(
        inheritance.take(
            actor,
            id,
            Keys.read(base),
            request.chosen(),
            function,
            version,
            ApiInput.revision(request.revision())));
  }
}
