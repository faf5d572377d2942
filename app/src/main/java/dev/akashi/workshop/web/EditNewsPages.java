package dev.akashi.workshop.web;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Language;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.Texts;
import dev.akashi.workshop.Colleagues;
import dev.akashi.workshop.Colleagues.News;
import dev.akashi.workshop.DraftId;
import dev.akashi.workshop.EditNews;
import dev.akashi.workshop.PieceId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an open editor asks from time to time: did somebody else change the draft. */
@RestController
class EditNewsPages {

  private final Colleagues colleagues;
  private final Pages pages;
  private final Texts texts;

  EditNewsPages(Colleagues colleagues, Pages pages, Texts texts) {
    this.colleagues = colleagues;
    this.pages = pages;
    this.texts = texts;
  }

  /**
   * The answer.
   *
   * @param last the latest edit of somebody else; 0 when there is none
   * @param text what to tell; empty when there is nothing
   */
  record NewsJson(int last, String text) {}

  @GetMapping("/programme/baselines/{id}/edits/news")
  @Requires(Permission.EDIT_BASELINE)
  NewsJson news(
      Actor actor,
      @PathVariable DraftId id,
      @RequestParam int after,
      @RequestParam(required = false) @Nullable PieceId piece,
      HttpServletRequest request) {
    Language language = pages.language(request);
    return colleagues
        .news(actor, id, after, Optional.ofNullable(piece))
        .map(news -> new NewsJson(news.latest().sequence(), text(language, news)))
        .orElse(new NewsJson(0, ""));
  }

  private String text(Language language, News news) {
    return news.piece()
        .map(edit -> tell(language, "workshop.news.piece", edit, news.more()))
        .orElseGet(() -> tell(language, "workshop.news.draft", news.latest(), news.more()));
  }

  private String tell(Language language, String key, EditNews edit, int more) {
    return texts.text(language, key, edit.authorName(), edit.name(), edit.kind(), more);
  }
}
