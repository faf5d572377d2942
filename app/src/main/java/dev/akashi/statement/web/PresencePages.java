package dev.akashi.statement.web;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Language;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.Texts;
import dev.akashi.statement.Presence;
import dev.akashi.statement.Presences;
import dev.akashi.statement.StatementId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an open workspace tells and asks every few seconds: who else is at work on the draft. */
@RestController
class PresencePages {

  private final Presences presences;
  private final Pages pages;
  private final Texts texts;

  PresencePages(Presences presences, Pages pages, Texts texts) {
    this.presences = presences;
    this.pages = pages;
    this.texts = texts;
  }

  /**
   * Who else is there.
   *
   * @param text in words; empty when nobody is
   * @param rows the open rows of others
   */
  record PresenceJson(String text, List<OpenRowJson> rows) {}

  /** A row that somebody else has open. */
  record OpenRowJson(String row, String text) {}

  @PostMapping("/provider/statements/{id}/presence")
  @Requires(Permission.EDIT_STATEMENT)
  PresenceJson mark(
      Actor actor, @PathVariable StatementId id, FormInput form, HttpServletRequest request) {
    if (form.has("leave")) {
      presences.leave(actor, id);
      return new PresenceJson("", List.of());
    }
    Optional<RequirementId> row = form.read("row", "input.not-a-choice", RequirementId::of);
    return told(presences.mark(actor, id, row), pages.language(request));
  }

  private PresenceJson told(List<Presence> others, Language language) {
    String names =
        others.stream()
            .map(other ->
                other
                    .row()
                    .map(row -> texts.text(language, "statement.at-row", other.name(), row.value()))
                    .orElse(other.name()))
            .collect(Collectors.joining(texts.text(language, "statement.comma")));
    return new PresenceJson(
        others.isEmpty() ? "" : texts.text(language, "statement.also-here", names),
        others.stream()
            .flatMap(other ->
                other.row().stream()
                    .map(row ->
                        new OpenRowJson(
                            row.value(),
                            texts.text(language, "statement.row-open-by", other.name()))))
            .toList());
  }
}
