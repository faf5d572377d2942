package dev.akashi.platform;

import dev.akashi.kernel.JapaneseDates;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.kernel.WritableText;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigInteger;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/**
 * What a person typed into a form, and what was wrong with it. Reading a bad value notes the reason
 * at its field and goes on, so that all errors are told at once; the page then shows the form again
 * with everything that was typed.
 */
public final class FormInput {

  private static final String REVISION = "revision";
  private static final Set<String> UNTYPED = Set.of("_csrf", REVISION, "lang");

  private final Map<String, String[]> values;
  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final List<Reason> reasons = new ArrayList<>();
  private final ShownFields fields = new ShownFields();
  private final Set<String> several = new HashSet<>();
  private boolean stale;

  public FormInput(HttpServletRequest request, HttpServletResponse response) {
    this(request.getParameterMap(), request, response);
  }

  private FormInput(
      Map<String, String[]> values, HttpServletRequest request, HttpServletResponse response) {
    this.values = values;
    this.request = request;
    this.response = response;
  }

  /** Whether the form that was sent has the field; another form of the same page may not. */
  boolean isSent(String field) {
    return values.containsKey(field);
  }

  /** A form in which nothing was typed yet, whatever was typed into another. */
  public static FormInput fresh(HttpServletRequest request, HttpServletResponse response) {
    return new FormInput(Map.of(), request, response);
  }

  /** The text of a field, stripped; empty when it is absent. */
  public String text(String field) {
    String[] found = values.get(field);
    return found == null || found.length == 0 ? "" : found[0].strip();
  }

  /** The text of a field as it was sent, for what begins or ends with a mark that counts. */
  public String raw(String field) {
    String[] found = values.get(field);
    return found == null || found.length == 0 ? "" : found[0];
  }

  public boolean has(String field) {
    return values.containsKey(field);
  }

  /** The text of a field that must not be empty. */
  public String required(String field) {
    String text = text(field);
    if (text.isEmpty()) {
      note(Reason.atField(field, "input.required"));
    }
    return text;
  }

  /** The text of a field with a length limit. */
  public String required(String field, int longest) {
    return limited(field, required(field), longest);
  }

  public String optional(String field, int longest) {
    return limited(field, text(field), longest);
  }

  private String limited(String field, String text, int longest) {
    if (text.length() > longest) {
      note(Reason.atField(field, "input.too-long", longest, text.length()));
    }
    if (!WritableText.isWritable(text)) {
      note(Reason.atField(field, "input.unwritable"));
    }
    return text;
  }

  /** All values of a field that may come several times. */
  public List<String> all(String field) {
    return Arrays.stream(values.getOrDefault(field, new String[0]))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /** The lines of a field, empty ones left out. */
  public List<String> lines(String field) {
    return text(field).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  public boolean checked(String field) {
    return has(field) && !"false".equals(text(field));
  }

  /** A date in any usual form; empty, with a reason noted, when it is missing or cannot be read. */
  public Optional<LocalDate> requiredDate(String field) {
    return required(field).isEmpty() ? Optional.empty() : date(field);
  }

  /** A date in any usual form, or empty when the field is. */
  public Optional<LocalDate> date(String field) {
    String text = text(field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> day = JapaneseDates.parse(text);
    if (day.isEmpty()) {
      note(Reason.atField(field, "input.not-a-date", text));
    }
    return day;
  }

  public Optional<Integer> number(String field) {
    return number(field, Integer.MIN_VALUE, Integer.MAX_VALUE).map(Long::intValue);
  }

  /** A whole number within its bounds, with or without separators of thousands. */
  public Optional<Long> number(String field, long least, long most) {
    if (text(field).length() > WholeNumber.LONGEST) {
      note(Reason.atField(field, "input.too-long", WholeNumber.LONGEST, text(field).length()));
      return Optional.empty();
    }
    return read(field, "input.not-a-number", text -> new BigInteger(plain(text)))
        .flatMap(number -> {
          Optional<Reason> beyond = WholeNumber.beyond(field, number, least, most);
          beyond.ifPresent(this::note);
          return beyond.isPresent() ? Optional.empty() : Optional.of(number.longValueExact());
        });
  }

  /** The revision that was changed; a form that does not tell it is refused. */
  public int revision() {
    Optional<Integer> revision =
        required(REVISION).isEmpty()
            ? Optional.empty()
            : read(REVISION, "input.not-a-number", Integer::valueOf);
    if (revision.isEmpty()) {
      refuseIfBad();
    }
    return revision.orElse(0);
  }

  /** The digits as most people would type them: full-width ones too, without separators. */
  private static String plain(String number) {
    return Normalizer.normalize(number, Normalizer.Form.NFKC).replace(",", "").strip();
  }

  public Optional<UUID> id(String field) {
    return read(field, "input.not-an-id", UUID::fromString);
  }

  /** A value of an enum; a missing or unknown one is noted. */
  public <E extends Enum<E>> Optional<E> choice(String field, Class<E> type) {
    if (required(field).isEmpty()) {
      return Optional.empty();
    }
    return read(field, "input.not-a-choice", text -> Enum.valueOf(type, text));
  }

  public <E extends Enum<E>> Set<E> choices(String field, Class<E> type) {
    Set<E> chosen = new LinkedHashSet<>();
    for (String value : all(field)) {
      try {
        chosen.add(Enum.valueOf(type, value));
      } catch (IllegalArgumentException e) {
        note(Reason.atField(field, "input.not-a-choice", value));
      }
    }
    return chosen;
  }

  /** Reads a value by a function that throws IllegalArgumentException on bad text. */
  public <T> Optional<T> read(String field, String code, Function<String, T> read) {
    String text = text(field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(read.apply(text));
    } catch (IllegalArgumentException e) {
      note(Reason.atField(field, code, text));
      return Optional.empty();
    }
  }

  /** Notes what is wrong; a page that is shown after all answers 422. */
  public void note(Reason reason) {
    reasons.add(reason);
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
  }

  /** Refuses when anything noted so far is wrong; call it when all fields are read. */
  public void refuseIfBad() {
    Refusal.inputUnlessEmpty(reasons);
  }

  /**
   * Does what the form asks for and goes on to another page, or shows the form again with what was
   * wrong and everything that was typed.
   *
   * @param work does it and gives the address to go on to
   * @param again builds the page the form stands on
   */
  public View attempt(Supplier<String> work, Supplier<View> again) {
    return attemptHere(() -> goOn(work.get()), again);
  }

  /**
   * The same for a part of a page, which stays where it is.
   *
   * @param work does what the form asks for and builds what is shown after it
   */
  public View attemptHere(Supplier<View> work, Supplier<View> again) {
    try {
      return work.get();
    } catch (Refusal refusal) {
      int status =
          switch (refusal.kind()) {
            case INPUT, RULE -> 422;
            case STALE -> {
              stale = true;
              yield 409;
            }
            case FORBIDDEN, NOT_FOUND -> throw refusal;
          };
      show(refusal);
      response.setStatus(status);
      return again.get();
    } catch (TooBusy busy) {
      show(busy);
      return again.get();
    }
  }

  /** Goes on to another page, which tells what was done if the address says so. */
  public View goOn(String address) {
    Done.announce(address, request, response);
    RedirectView next = new RedirectView(address, false);
    next.setStatusCode(HttpStatus.SEE_OTHER);
    next.setExposeModelAttributes(false);
    return next;
  }

  /** Shows the reasons of a refusal instead of those noted so far. */
  public void show(Refusal refusal) {
    reasons.clear();
    reasons.addAll(refusal.reasons());
  }

  /** Shows that it can be sent again in a while; the answer says when. */
  public void show(TooBusy busy) {
    reasons.clear();
    reasons.add(busy.reason());
    response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(busy.untilLater().toSeconds()));
  }

  /** What was wrong, for the summary at the head of the form. */
  public List<Reason> reasons() {
    return List.copyOf(reasons);
  }

  /** What was wrong at one field. */
  public List<Reason> reasonsAt(String field) {
    return reasons.stream().filter(r -> r.field().filter(field::equals).isPresent()).toList();
  }

  /** Whether the same is wrong at a field for several things; the summary names them. */
  public boolean isSaidOfSeveral(String field) {
    List<Reason> said = reasonsAt(field);
    return said.stream().map(Reason::code).distinct().count() < said.size();
  }

  /** The ids of what is said about a field, its error and its hint; null when nothing is. */
  public @Nullable String describedBy(String field, boolean hasHint) {
    String hint = hasHint ? "h-" + field : "";
    String error = reasonsAt(field).isEmpty() ? "" : "e-" + field;
    String both = (error + " " + hint).strip();
    return both.isEmpty() ? null : both;
  }

  /** The fields as the page shows them. */
  public ShownFields fields() {
    return fields;
  }

  /** Whether somebody else changed first what this form changes. */
  public boolean isStale() {
    return stale;
  }

  /** Whether anything was typed that could be lost. */
  public boolean hasTyped() {
    return values.entrySet().stream()
        .filter(each -> !UNTYPED.contains(each.getKey()))
        .flatMap(each -> Arrays.stream(each.getValue()))
        .anyMatch(value -> !value.isBlank());
  }

  /** What the field shows: what was typed, else the value given. */
  public String shown(String field, String otherwise) {
    fields.stored(field, otherwise);
    String[] found = values.get(field);
    return found == null || found.length == 0 ? otherwise : found[0];
  }

  /**
   * Whether a box or an option is shown as chosen. Boxes without a tick send nothing, so a form
   * that is shown again without an error sends an empty value along with them.
   */
  public boolean shownChosen(String field, String value, boolean otherwise) {
    boolean typed = isSent(field) || !reasons.isEmpty();
    return typed ? all(field).contains(value) : otherwise;
  }

  /** Takes down which options of a field are stored, so that a conflict shows them. */
  public void storedChoices(String field, List<String> chosen) {
    fields.stored(field, String.join("\n", chosen));
    several.add(field);
  }

  /** What was sent for a field: its text, or one line for each option that was chosen. */
  String sent(String field) {
    return several.contains(field) ? String.join("\n", all(field)) : shown(field, "");
  }
}
