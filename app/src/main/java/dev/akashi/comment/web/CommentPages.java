package dev.akashi.comment.web;

import dev.akashi.comment.Days;
import dev.akashi.comment.Opinion;
import dev.akashi.comment.Opinion.Sender;
import dev.akashi.comment.PublicComment;
import dev.akashi.comment.PublicComment.Result;
import dev.akashi.comment.PublicComment.Said;
import dev.akashi.comment.PublicComment.Shown;
import dev.akashi.kernel.Csv;
import dev.akashi.kernel.Language;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.OpenToAll;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Texts;
import dev.akashi.workshop.DraftId;
import dev.akashi.workshop.DraftSheet;
import dev.akashi.workshop.Piece;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Public comment for everybody: the draft, the form, the result. */
@Controller
public class CommentPages {

  static final int LONGEST_NAME = 100;
  static final int LONGEST_ORGANISATION = 200;
  static final int LONGEST_EMAIL = 254;
  private static final int LAST_CHAPTER = 18;

  private final Pages pages;
  private final Texts texts;
  private final PublicComment comments;

  CommentPages(Pages pages, Texts texts, PublicComment comments) {
    this.pages = pages;
    this.texts = texts;
    this.comments = comments;
  }

  @GetMapping("/baseline-drafts")
  @OpenToAll
  View list() {
    return pages.view("comment/drafts", new DraftsView(comments.newest()));
  }

  /** The draft; while it is not before the public, what has become of it stands in its place. */
  @GetMapping("/baseline-drafts/{id}")
  @OpenToAll
  View draft(@PathVariable DraftId id, FormInput form) {
    Shown shown = comments.shown(id);
    List<Days> earlier = comments.earlierDays(id);
    if (!shown.isReadable()) {
      return pages.view("comment/round", new RoundView(shown, earlier), form);
    }
    int chapter = form.number("chapter", 0, LAST_CHAPTER).map(Long::intValue).orElse(0);
    return pages.view(
        "comment/draft",
        new PublicDraftView(
            comments.draft(id),
            shown,
            earlier,
            comments.chapters(id),
            chapter,
            chapter == 0 ? new DraftSheet(List.of()) : comments.chapter(id, chapter)),
        form);
  }

  @GetMapping("/baseline-drafts/{id}/comment")
  @OpenToAll
  View form(@PathVariable DraftId id, FormInput form, HttpServletRequest request) {
    request.setAttribute(Pages.NEEDS_CSRF, true);
    Shown shown = comments.shown(id);
    Optional<Piece> requirement =
        Optional.of(form.text("requirement"))
            .filter(number -> shown.isReadable() && !number.isEmpty())
            .map(number -> comments.requirement(id, number));
    return pages.view("comment/form", new SendView(shown, requirement), form);
  }

  @PostMapping("/baseline-drafts/{id}/comment")
  @OpenToAll
  View send(@PathVariable DraftId id, FormInput form, HttpServletRequest request) {
    request.setAttribute(Pages.NEEDS_CSRF, true);
    return form.attempt(
        () -> {
          String body = form.required("body", PublicComment.LONGEST_BODY);
          Sender sender =
              new Sender(
                  form.optional("name", LONGEST_NAME),
                  form.optional("organisation", LONGEST_ORGANISATION),
                  form.optional("email", LONGEST_EMAIL));
          wrongAddress(sender).ifPresent(form::note);
          String publish = form.required("publish");
          form.refuseIfBad();
          int number =
              comments.send(
                  id,
                  new Said(
                      Optional.of(form.text("requirement")).filter(text -> !text.isEmpty()),
                      body,
                      sender,
                      publish.equals("yes")),
                  request.getRemoteAddr());
          return "/baseline-drafts/" + id + "?done=comment.sent:" + number;
        },
        () -> form(id, form, request));
  }

  /** What is wrong with the address of a writer, who may have left it out. */
  static Optional<Reason> wrongAddress(Sender sender) {
    return sender.email().isEmpty() || sender.email().matches("[^@\\s]+@[^@\\s]+")
        ? Optional.empty()
        : Optional.of(Reason.atField("email", "input.not-an-email", sender.email()));
  }

  @GetMapping("/baseline-drafts/{id}/result")
  @OpenToAll
  View result(@PathVariable DraftId id, FormInput form) {
    int after = form.number("after", 0, Integer.MAX_VALUE).map(Long::intValue).orElse(0);
    Result result = comments.result(id, after, ResultView.ROWS + 1);
    return pages.view(
        "comment/result",
        new ResultView(
            result,
            result.opinions().stream().limit(ResultView.ROWS).toList(),
            after,
            result.opinions().size() > ResultView.ROWS));
  }

  /** The whole result as CSV, a page of it at a time. */
  @GetMapping("/baseline-drafts/{id}/result.csv")
  @OpenToAll
  void csv(@PathVariable DraftId id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Language language = pages.language(request);
    List<Opinion> shown = comments.result(id, 0, ResultView.ROWS).opinions();
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"comments.csv\"");
    Writer out =
        new BufferedWriter(
            new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
    Csv csv = new Csv(out).byteOrderMark();
    csv.line(
        Stream.of("number", "about", "body", "from", "disposition", "answer")
            .map(column -> texts.text(language, "comment.column." + column))
            .toList());
    while (!shown.isEmpty()) {
      shown.forEach(opinion -> csv.line(line(opinion, language)));
      shown = comments.result(id, shown.getLast().number(), ResultView.ROWS).opinions();
    }
    out.flush();
  }

  private List<String> line(Opinion opinion, Language language) {
    return List.of(
        Integer.toString(opinion.number()),
        opinion.requirement().orElse(texts.text(language, "comment.whole")),
        opinion.body(),
        (opinion.sender().organisation() + " " + opinion.sender().name()).strip(),
        opinion.disposition().map(value -> texts.label(language, value)).orElse(""),
        opinion.answer().in(language));
  }
}
