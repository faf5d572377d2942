package dev.akashi.oversight.web;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.oversight.ItemAnswer;
import dev.akashi.oversight.ReportFact;
import dev.akashi.oversight.ReportForm;
import dev.akashi.oversight.ReportForms;
import dev.akashi.oversight.ReportItem;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.OpenToAll;
import dev.akashi.platform.Option;
import dev.akashi.platform.PageContext;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.Today;
import dev.akashi.programme.Basis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The dated forms of the periodic report: public, and entered by the programme office. */
@Controller
public class ReportFormPages {

  private static final int SPARE = 2;
  private static final int MOST = 60;
  private static final int TEXT_LENGTH = 1000;

  private final Pages pages;
  private final ReportForms forms;
  private final Today today;

  ReportFormPages(Pages pages, ReportForms forms, Today today) {
    this.pages = pages;
    this.forms = forms;
    this.today = today;
  }

  /** The form that is shown, among all forms. */
  public record FormView(ReportForm shown, List<ReportForm> all, LocalDate today) {}

  /** The form in force with spare lines, to write the next from. */
  public record EditView(ReportForm base, List<Optional<ReportItem>> lines, LocalDate today) {

    public static List<Option> options(PageContext page, Enum<?>... values) {
      return Arrays.stream(values)
          .map(value -> Option.of(value.name(), page.label(value)))
          .toList();
    }
  }

  @GetMapping("/assessors/report-form")
  @OpenToAll
  View show(FormInput form) {
    LocalDate day = form.date("on").orElseGet(today::day);
    List<ReportForm> all = forms.all();
    ReportForm shown =
        all.stream()
            .filter(each -> !each.validFrom().isAfter(day))
            .findFirst()
            .orElseGet(all::getLast);
    return pages.view("oversight/form", new FormView(shown, all, today.day()), form);
  }

  @GetMapping("/programme/assessors/report-form")
  @Requires(Permission.MANAGE_ASSESSORS)
  View edit(FormInput form) {
    ReportForm base = forms.all().getFirst();
    List<Optional<ReportItem>> lines = new ArrayList<>();
    base.items().forEach(item -> lines.add(Optional.of(item)));
    for (int spare = 0; spare < SPARE; spare++) {
      lines.add(Optional.empty());
    }
    return pages.view("oversight/form-edit", new EditView(base, lines, today.day()), form);
  }

  /** The items come as code0, titleJa0 and so on; those without a code are left out. */
  @PostMapping("/programme/assessors/report-form")
  @Requires(Permission.MANAGE_ASSESSORS)
  View enter(Actor actor, FormInput form) {
    return form.attempt(
        () -> {
          Optional<LocalDate> from = form.requiredDate("validFrom");
          String sourceJa = form.required("sourceJa", TEXT_LENGTH);
          String sourceEn = form.optional("sourceEn", TEXT_LENGTH);
          List<ReportItem> items = new ArrayList<>();
          for (int line = 0; line < MOST && form.has("code" + line); line++) {
            item(form, line).ifPresent(items::add);
          }
          form.refuseIfBad();
          forms.enter(
              actor,
              new ReportForm(from.orElseThrow(), new LocalizedText(sourceJa, sourceEn), items));
          return "/assessors/report-form?done=oversight.form-entered&on=" + from.orElseThrow();
        },
        () -> edit(form));
  }

  private static Optional<ReportItem> item(FormInput form, int line) {
    String code = form.text("code" + line);
    if (code.isEmpty()) {
      return Optional.empty();
    }
    Optional<ItemAnswer> answered = form.choice("answered" + line, ItemAnswer.class);
    Optional<ReportFact> fact = form.choice("fact" + line, ReportFact.class);
    Optional<Basis> basis = form.choice("basis" + line, Basis.class);
    String titleJa = form.required("titleJa" + line, TEXT_LENGTH);
    String titleEn = form.optional("titleEn" + line, TEXT_LENGTH);
    String hintJa = form.required("hintJa" + line, TEXT_LENGTH);
    String hintEn = form.optional("hintEn" + line, TEXT_LENGTH);
    if (!form.reasons().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ReportItem(
            code,
            answered.orElseThrow(),
            fact.orElseThrow(),
            new LocalizedText(titleJa, titleEn),
            new LocalizedText(hintJa, hintEn),
            basis.orElseThrow()));
  }
}
