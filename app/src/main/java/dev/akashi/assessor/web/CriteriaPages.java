package dev.akashi.assessor.web;

import dev.akashi.assessor.AssessorCriteria;
import dev.akashi.assessor.CriteriaSet;
import dev.akashi.assessor.Criterion;
import dev.akashi.assessor.CriterionFact;
import dev.akashi.assessor.CriterionSubject;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.OpenToAll;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.Today;
import dev.akashi.programme.Basis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The dated criteria for assessors: public, and entered by the programme office. */
@Controller
public class CriteriaPages {

  private static final int SPARE = 2;
  private static final int MOST = 60;
  private static final int TEXT_LENGTH = 1000;

  private final Pages pages;
  private final AssessorCriteria criteria;
  private final Today today;

  CriteriaPages(Pages pages, AssessorCriteria criteria, Today today) {
    this.pages = pages;
    this.criteria = criteria;
    this.today = today;
  }

  /** The set that is shown, among all sets. */
  public record CriteriaView(CriteriaSet shown, List<CriteriaSet> all, LocalDate today) {}

  /** The set in force with spare lines, to write the next from. */
  public record EditView(CriteriaSet base, List<Optional<Criterion>> lines, LocalDate today) {}

  @GetMapping("/assessors/criteria")
  @OpenToAll
  View show(FormInput form) {
    LocalDate day = form.date("on").orElseGet(today::day);
    List<CriteriaSet> all = criteria.all();
    CriteriaSet shown =
        all.stream()
            .filter(set -> !set.validFrom().isAfter(day))
            .findFirst()
            .orElseGet(all::getLast);
    return pages.view("assessor/criteria", new CriteriaView(shown, all, today.day()), form);
  }

  @GetMapping("/programme/assessors/criteria")
  @Requires(Permission.MANAGE_ASSESSORS)
  View edit(FormInput form) {
    CriteriaSet base = criteria.all().getFirst();
    List<Optional<Criterion>> lines = new ArrayList<>();
    base.criteria().forEach(criterion -> lines.add(Optional.of(criterion)));
    for (int spare = 0; spare < SPARE; spare++) {
      lines.add(Optional.empty());
    }
    return pages.view("assessor/criteria-edit", new EditView(base, lines, today.day()), form);
  }

  /** The items come as code0, titleJa0 and so on; those without a code are left out. */
  @PostMapping("/programme/assessors/criteria")
  @Requires(Permission.MANAGE_ASSESSORS)
  View enter(Actor actor, FormInput form) {
    return form.attempt(
        () -> {
          Optional<LocalDate> from = form.requiredDate("validFrom");
          String sourceJa = form.required("sourceJa", TEXT_LENGTH);
          String sourceEn = form.optional("sourceEn", TEXT_LENGTH);
          List<Criterion> items = new ArrayList<>();
          for (int line = 0; line < MOST && form.has("code" + line); line++) {
            item(form, line).ifPresent(items::add);
          }
          form.refuseIfBad();
          criteria.enter(
              actor,
              new CriteriaSet(from.orElseThrow(), new LocalizedText(sourceJa, sourceEn), items));
          return "/assessors/criteria?done=assessor.criteria-entered&on=" + from.orElseThrow();
        },
        () -> edit(form));
  }

  private static Optional<Criterion> item(FormInput form, int line) {
    String code = form.text("code" + line);
    if (code.isEmpty()) {
      return Optional.empty();
    }
    Optional<CriterionSubject> subject = form.choice("subject" + line, CriterionSubject.class);
    Optional<CriterionFact> fact = form.choice("fact" + line, CriterionFact.class);
    Optional<Basis> basis = form.choice("basis" + line, Basis.class);
    String titleJa = form.required("titleJa" + line, TEXT_LENGTH);
    String titleEn = form.optional("titleEn" + line, TEXT_LENGTH);
    String evidenceJa = form.required("evidenceJa" + line, TEXT_LENGTH);
    String evidenceEn = form.optional("evidenceEn" + line, TEXT_LENGTH);
    if (!form.reasons().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Criterion(
            code,
            subject.orElseThrow(),
            fact.orElseThrow(),
            new LocalizedText(titleJa, titleEn),
            new LocalizedText(evidenceJa, evidenceEn),
            basis.orElseThrow()));
  }
}
