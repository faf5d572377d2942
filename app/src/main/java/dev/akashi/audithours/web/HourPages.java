package dev.akashi.audithours.web;

import dev.akashi.assessment.EngagementId;
import dev.akashi.audithours.HourBooks;
import dev.akashi.audithours.HourBooks.Book;
import dev.akashi.audithours.HourCategory;
import dev.akashi.audithours.HourEntry;
import dev.akashi.audithours.HourEntry.Work;
import dev.akashi.audithours.HourId;
import dev.akashi.audithours.HourPhase;
import dev.akashi.audithours.Hours;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Option;
import dev.akashi.platform.PageContext;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Paging;
import dev.akashi.platform.Part;
import dev.akashi.platform.Requires;
import dev.akashi.platform.Today;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The hours of an engagement, for the people of its team. */
@Controller
public class HourPages {

  static final int NOTE_LENGTH = 500;

  /** What stands in a field for controls that no class holds. */
  static final String NO_CLASS = "-";

  private static final String BOOK = "/assessor/engagements/{id}/hours";

  private final Pages pages;
  private final HourBooks books;
  private final Today today;

  HourPages(Pages pages, HourBooks books, Today today) {
    this.pages = pages;
    this.books = books;
    this.today = today;
  }

  /**
   * The hours as one person sees them.
   *
   * @param entries the own entries of a part of the list
   * @param edited the own entry that is being changed
   */
  public record BookView(
      Book book, Part<HourEntry> entries, Optional<HourEntry> edited, LocalDate today) {

    public String link() {
      return "/assessor/engagements/" + book.engagement().id() + "/hours";
    }

    /** Where the form goes. */
    public String action() {
      return link() + edited.map(entry -> "/" + entry.id()).orElse("");
    }

    public int own() {
      return book.own().stream().mapToInt(entry -> entry.work().minutes()).sum();
    }

    public List<Option> phases(PageContext page) {
      return Arrays.stream(HourPhase.values())
          .map(phase -> Option.of(phase.name(), page.label(phase)))
          .toList();
    }

    public List<Option> classes(PageContext page) {
      return book.classes().stream()
          .map(code -> Option.of(code.isEmpty() ? NO_CLASS : code, named(page, code)))
          .toList();
    }

    public String hours(long minutes) {
      return Hours.of(minutes);
    }
  }

  /** What a class of controls is called. */
  public static String named(PageContext page, String code) {
    return code.isEmpty() ? page.t("audithours.no-class") : page.t("audithours.class-named", code);
  }

  /** What a kind of work is called. */
  public static String named(PageContext page, HourCategory category) {
    return category.kind() == HourCategory.HourKind.CONTROLS
        ? named(page, category.code())
        : page.label(category.kind());
  }

  @GetMapping(BOOK)
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View show(Actor actor, @PathVariable EngagementId id, FormInput form) {
    return show(actor, id, Optional.empty(), form);
  }

  @GetMapping(BOOK + "/{entry}")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View edit(
      Actor actor, @PathVariable EngagementId id, @PathVariable HourId entry, FormInput form) {
    return show(actor, id, Optional.of(entry), form);
  }

  private View show(Actor actor, EngagementId id, Optional<HourId> entry, FormInput form) {
    Book book = books.book(actor, id);
    Optional<HourEntry> edited = entry.map(one -> books.own(book, one));
    return pages.view(
        "audithours/book",
        new BookView(
            book, Part.cut(book.own(), Paging.start(form), Part.ROWS), edited, today.day()),
        form);
  }

  @PostMapping(BOOK)
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View note(Actor actor, @PathVariable EngagementId id, FormInput form) {
    return form.attempt(
        () -> {
          books.note(actor, id, work(form));
          return link(id) + "?done=audithours.noted";
        },
        () -> show(actor, id, form));
  }

  @PostMapping(BOOK + "/{entry}")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View change(
      Actor actor, @PathVariable EngagementId id, @PathVariable HourId entry, FormInput form) {
    return form.attempt(
        () -> {
          books.change(actor, id, entry, work(form), form.revision());
          return link(id) + "?done=audithours.changed";
        },
        () -> edit(actor, id, entry, form));
  }

  @PostMapping(BOOK + "/{entry}/remove")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View remove(
      Actor actor, @PathVariable EngagementId id, @PathVariable HourId entry, FormInput form) {
    return form.attempt(
        () -> {
          books.remove(actor, id, entry, form.revision());
          return link(id) + "?done=audithours.removed";
        },
        () -> show(actor, id, form));
  }

  private static Work work(FormInput form) {
    Optional<LocalDate> day = form.requiredDate("day");
    Optional<HourPhase> phase = form.choice("phase", HourPhase.class);
    Optional<RequirementId> requirement =
        form.read("requirement", "audithours.not-a-control", RequirementId::of);
    form.required("hours");
    Optional<Integer> minutes = form.read("hours", "audithours.not-hours", Hours::minutes);
    String note = form.optional("note", NOTE_LENGTH);
    String code = form.text("class");
    form.refuseIfBad();
    return new Work(
        day.orElseThrow(),
        phase.orElseThrow(),
        code.equals(NO_CLASS) ? "" : code,
        requirement,
        minutes.orElseThrow(),
        note);
  }

  private static String link(EngagementId id) {
    return "/assessor/engagements/" + id + "/hours";
  }
}
