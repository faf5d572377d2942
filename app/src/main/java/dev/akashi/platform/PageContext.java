package dev.akashi.platform;

import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.Organisations;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.JapaneseDates;
import dev.akashi.kernel.Language;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a template knows beside its own view: the reader's language, who is signed in, the day, and
 * how to write texts, dates and reasons. Every template takes it as {@code page}.
 */
public final class PageContext {

  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

  private final Texts texts;
  private final Language language;
  private final Optional<Actor> actor;
  private final LocalDate today;
  private final boolean demo;
  private final Optional<String> programme;
  private final String csrfToken;
  private final String address;
  private final String done;
  private final boolean mistaken;
  private final Optional<Resend> posted;
  private final Organisations organisations;

  /**
   * @param address path and query of this page, for the language switch
   * @param done the code of what was just done, shown as {@code done.<code>}, with a colon and how
   *     often where that is told; empty when nothing was
   * @param mistaken whether the page shows a form again because something in it was wrong
   * @param posted the form that this page answers
   * @param organisations the English names of organisations
   */
  public PageContext(
      Texts texts,
      Language language,
      Optional<Actor> actor,
      LocalDate today,
      boolean demo,
      Optional<String> programme,
      String csrfToken,
      String address,
      String done,
      boolean mistaken,
      Optional<Resend> posted,
      Organisations organisations) {
    this.texts = texts;
    this.language = language;
    this.actor = actor;
    this.today = today;
    this.demo = demo;
    this.programme = programme;
    this.csrfToken = csrfToken;
    this.address = address;
    this.done = done;
    this.mistaken = mistaken;
    this.posted = posted;
    this.organisations = organisations;
  }

  public Language language() {
    return language;
  }

  public boolean isJapanese() {
    return language == Language.JA;
  }

  public Optional<Actor> actor() {
    return actor;
  }

  public boolean may(Permission permission) {
    return actor.filter(a -> a.may(permission)).isPresent();
  }

  public LocalDate today() {
    return today;
  }

  /** The other programme whose list the pages show, if it is one. */
  public Optional<String> programme() {
    return programme;
  }

  public boolean demo() {
    return demo;
  }

  public String csrfName() {
    return "_csrf";
  }

  public String csrfToken() {
    return csrfToken;
  }

  /** The title for the window: it begins with the news that something was wrong. */
  public String windowTitle(String title) {
    return mistaken ? t("layout.title-error", title) : title;
  }

  /** The first letter of who is signed in, whole even when it takes two chars. */
  public String initial() {
    String name = actor.map(Actor::name).orElse("");
    return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
  }

  /** The text of a key: {@code page.t("statement.title", name)}. */
  public String t(String key, Object... args) {
    return texts.text(language, key, args);
  }

  /** Arguments as they are kept with a notice, see {@link KeptArgument}. */
  public Object[] kept(List<String> args) {
    return args.stream().map(KeptArgument::read).toArray();
  }

  /**
   * The name that a document gives an organisation, in English where that has such a name.
   *
   * @param written as it stands in the document
   * @param day the day of the document
   */
  public String organisation(OrganisationId id, String written, LocalDate day) {
    return isJapanese() ? written : text(organisations.named(id, written, day));
  }

  public String label(Enum<?> value) {
    return texts.label(language, value);
  }

  public String text(LocalizedText text) {
    return text.in(language);
  }

  public String reason(Reason reason) {
    return texts.reason(language, reason);
  }

  public Optional<String> remedy(Reason reason) {
    return texts.remedy(language, reason);
  }

  /** A date in full, with the Japanese era: for reading. */
  public String date(LocalDate day) {
    return JapaneseDates.full(day, language);
  }

  /** A date without era: for tables and for fields. */
  public String day(LocalDate day) {
    return JapaneseDates.plain(day, language);
  }

  public String period(Period period) {
    return texts.period(language, period);
  }

  /** A moment to the minute, in Japanese time. */
  public String time(Instant moment) {
    ZonedDateTime there = moment.atZone(JAPAN);
    return day(there.toLocalDate()) + " " + MINUTE.format(there);
  }

  /** The day of a moment in Japan, for lists. */
  public String dayOf(Instant moment) {
    return day(LocalDate.ofInstant(moment, JAPAN));
  }

  public String number(long value) {
    return String.format(language.locale(), "%,d", value);
  }

  /** Days from today to the given day; negative when it has passed. */
  public long daysLeft(LocalDate day) {
    return ChronoUnit.DAYS.between(today, day);
  }

  /** The form that this page answers, when it does: a link would lose it. */
  public Optional<Resend> posted() {
    return posted;
  }

  /** This page in the other language. */
  public String addressIn(Language other) {
    return UriComponentsBuilder.fromUriString(address)
        .replaceQueryParam("lang", other.code())
        .build()
        .toUriString();
  }

  /** Path and query of this page. */
  public String address() {
    return address;
  }

  /** What was just done, in words, if something was. */
  public Optional<String> done() {
    if (done.isEmpty()) {
      return Optional.empty();
    }
    int colon = done.indexOf(':');
    return colon < 0
        ? texts.find(language, "done." + done)
        : texts.find(
            language,
            "done." + done.substring(0, colon),
            Integer.parseInt(done.substring(colon + 1)));
  }

  public String clauseLink(ClauseId clause) {
    return "/about/clauses/" + clause;
  }

  /** The main menu of this person. */
  public List<MenuItem> menu() {
    return Menu.of(actor);
  }
}
