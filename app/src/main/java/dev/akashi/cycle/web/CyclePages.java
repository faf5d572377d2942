package dev.akashi.cycle.web;

import dev.akashi.baseline.Baseline;
import dev.akashi.cycle.CycleScheme;
import dev.akashi.cycle.CycleSchemes;
import dev.akashi.cycle.CycleSimulation;
import dev.akashi.kernel.Csv;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Schemes of control classes played through over several years (FRM-49). */
@Controller
public class CyclePages {

  static final int YEARS = 6;
  static final int MOST_YEARS = 15;

  private final Pages pages;
  private final CycleSchemes schemes;

  CyclePages(Pages pages, CycleSchemes schemes) {
    this.pages = pages;
    this.schemes = schemes;
  }

  /**
   * A scheme played through.
   *
   * @param baseline the baseline it is played on
   * @param rows the scheme as it stands in the form
   * @param inForce the scheme in force today
   * @param missed what is not done again in time
   * @param shown the class whose controls are shown one by one
   */
  public record CycleView(
      List<Baseline> baselines,
      Baseline baseline,
      List<ClassRow> rows,
      CycleScheme scheme,
      CycleScheme inForce,
      CycleSimulation played,
      boolean managementCycle,
      List<CycleSimulation.Missed> missed,
      Optional<String> shown) {

    public boolean isInForce() {
      return scheme.text().equals(inForce.text());
    }

    /** The controls of the class that is shown. */
    public List<CycleSimulation.Control> controls() {
      return played.controls().stream()
          .filter(control -> shown.filter(control.controlClass()::equals).isPresent())
          .toList();
    }

    /** The same scheme and years as the end of an address. */
    public String query() {
      return "?scheme="
          + URLEncoder.encode(scheme.text(), StandardCharsets.UTF_8)
          + "&years="
          + played.years().size()
          + "&baseline="
          + URLEncoder.encode(baseline.version(), StandardCharsets.UTF_8)
          + (managementCycle ? "&management=true" : "");
    }
  }

  @GetMapping("/cycle")
  @SignedIn
  View show(FormInput form) {
    return pages.view("cycle/simulation", view(form), form);
  }

  @GetMapping("/cycle.csv")
  @SignedIn
  void csv(FormInput form, HttpServletResponse response) throws IOException {
    CycleView view = view(form);
    form.refuseIfBad();
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"cycle.csv\"");
    Writer out =
        new BufferedWriter(
            new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
    Csv csv = new Csv(out).byteOrderMark();
    List<String> head = new ArrayList<>(List.of("requirement", "class", "cycle_years"));
    view.played().years().forEach(year -> head.add(String.valueOf(year)));
    csv.line(head);
    for (CycleSimulation.Control control : view.played().controls()) {
      List<String> line = new ArrayList<>();
      line.add(control.requirement().id().value());
      line.add(control.controlClass());
      line.add(String.valueOf(control.cycleYears()));
      for (int index = 0; index < view.played().years().size(); index++) {
        line.add(control.letters(index));
      }
      csv.line(line);
    }
    out.flush();
  }

  /** What cannot be read is said at its field, and the scheme in force is played instead. */
  private CycleView view(FormInput form) {
    CycleScheme inForce = schemes.current();
    List<ClassRow> sent = ClassRow.read(form);
    CycleScheme scheme =
        sent.isEmpty()
            ? form.has("scheme")
                ? form.read("scheme", "cycle.bad-scheme", CycleScheme::parse).orElse(inForce)
                : inForce
            : ClassRow.scheme(sent, form, inForce);
    Baseline baseline = baseline(form);
    int years =
        form.has("years")
            ? form.number("years", 1, MOST_YEARS).map(Long::intValue).orElse(YEARS)
            : YEARS;
    boolean management = form.checked("management");
    CycleSimulation played = schemes.simulate(baseline, scheme, years, management);
    return new CycleView(
        schemes.baselines(),
        baseline,
        form.reasons().isEmpty() || sent.isEmpty() ? ClassRow.of(scheme) : sent,
        scheme,
        inForce,
        played,
        management,
        played.missed(scheme),
        form.has("class") ? Optional.of(form.text("class")) : Optional.empty());
  }

  private Baseline baseline(FormInput form) {
    String version = form.text("baseline");
    return version.isEmpty()
        ? schemes.baseline()
        : schemes.baselines().stream()
            .filter(each -> each.version().equals(version))
            .findFirst()
            .orElseThrow(
                () -> Refusal.notFound(Reason.of("baseline.version-unknown").with(version)));
  }
}
