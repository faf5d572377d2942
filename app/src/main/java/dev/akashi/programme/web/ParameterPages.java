package dev.akashi.programme.web;

import dev.akashi.directory.Actor;
import dev.akashi.directory.People;
import dev.akashi.directory.People.Person;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Option;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.Texts;
import dev.akashi.platform.Today;
import dev.akashi.programme.Basis;
import dev.akashi.programme.ParameterEntry;
import dev.akashi.programme.ParameterOffice;
import dev.akashi.programme.ParameterOffice.History;
import dev.akashi.programme.ParameterRevision;
import dev.akashi.programme.ParameterSet;
import dev.akashi.programme.ParameterTimeline;
import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The programme office's pages: the values on a day, one value over time, adding a value. */
@Controller
public class ParameterPages {

  /** By the day a value begins; of several from one day the one entered last stands first. */
  private static final Comparator<ParameterEntry> LATEST_FIRST =
      Comparator.comparing((ParameterEntry entry) -> entry.value().validFrom())
          .thenComparingInt(ParameterEntry::revision)
          .reversed();

  private final Pages pages;
  private final Texts texts;
  private final ParameterOffice office;
  private final People people;
  private final Today today;

  ParameterPages(Pages pages, Texts texts, ParameterOffice office, People people, Today today) {
    this.pages = pages;
    this.texts = texts;
    this.office = office;
    this.people = people;
    this.today = today;
  }

  @GetMapping("/programme/parameters")
  @Requires(Permission.MANAGE_PARAMETERS)
  View list(Actor actor, FormInput form) {
    LocalDate day = form.date("on").orElse(today.day());
    ParameterSet all = office.all(actor);
    List<ParameterRow> rows =
        all.timelines().stream()
            .filter(timeline -> matches(timeline, form.text("q")))
            .map(timeline -> ParameterRow.of(timeline, day))
            .toList();
    boolean anyInForce = all.timelines().stream().anyMatch(t -> t.find(day).isPresent());
    return pages.view(
        "programme/parameters",
        new ParametersView(day, form.text("q"), rows, anyInForce ? all.versionOn(day) : ""),
        form);
  }

  @GetMapping("/programme/parameters/{key}")
  @Requires(Permission.MANAGE_PARAMETERS)
  View show(Actor actor, @PathVariable String key, FormInput form, HttpServletRequest request) {
    History history = office.history(actor, key);
    List<Option> bases =
        Arrays.stream(Basis.values())
            .map(basis -> Option.of(basis.name(), texts.label(pages.language(request), basis)))
            .toList();
    List<HistoryRow> rows =
        history.entries().stream().sorted(LATEST_FIRST).map(entry -> row(history, entry)).toList();
    return pages.view(
        "programme/parameter",
        new ParameterView(history.timeline(), history.revision(), rows, today.day(), bases),
        form);
  }

  @PostMapping("/programme/parameters/{key}")
  @Requires(Permission.MANAGE_PARAMETERS)
  View add(Actor actor, @PathVariable String key, FormInput form, HttpServletRequest request) {
    return form.attempt(
        () -> {
          Optional<LocalDate> validFrom = form.requiredDate("validFrom");
          Optional<Basis> basis = form.choice("basis", Basis.class);
          int seen = form.revision();
          ParameterRevision revision =
              new ParameterRevision(
                  key,
                  Normalizer.normalize(form.text("text"), Normalizer.Form.NFKC),
                  validFrom.orElse(LocalDate.MAX),
                  form.text("sourceJa"),
                  form.text("sourceEn"),
                  basis.orElse(Basis.DEFAULT));
          office.defects(actor, revision).stream()
              .filter(defect -> validFrom.isPresent() || !isAbout("validFrom", defect))
              .forEach(form::note);
          form.refuseIfBad();
          office.add(actor, revision, seen);
          return "/programme/parameters/" + key + "?done=programme.parameter-added";
        },
        () -> show(actor, key, form, request));
  }

  private HistoryRow row(History history, ParameterEntry entry) {
    boolean replaced = history.isReplaced(entry);
    Optional<LocalDate> last =
        replaced ? Optional.empty() : history.timeline().lastDayOf(entry.value());
    HistoryState state =
        replaced ? HistoryState.REPLACED : HistoryState.of(entry.value(), last, today.day());
    Optional<String> by = entry.enteredBy().flatMap(people::find).map(Person::name);
    return new HistoryRow(entry, last, state, by);
  }

  private static boolean matches(ParameterTimeline timeline, String sought) {
    String name = timeline.definition().name().ja() + " " + timeline.definition().name().en();
    String text = fold(name + " " + timeline.definition().key());
    return Arrays.stream(fold(sought).split("\\s+")).allMatch(text::contains);
  }

  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
  }

  private static boolean isAbout(String field, Reason reason) {
    return reason.field().filter(field::equals).isPresent();
  }
}
