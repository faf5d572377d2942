package dev.akashi.cycle.web;

import dev.akashi.cycle.CycleScheme;
import dev.akashi.cycle.CycleSchemes;
import dev.akashi.cycle.CycleSimulation;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.SignedIn;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A scheme of control classes played through, over the API. */
@RestController
@RequestMapping("/api/v1/cycle")
class CycleApi {

  private final CycleSchemes schemes;

  CycleApi(CycleSchemes schemes) {
    this.schemes = schemes;
  }

  record Missed(String requirement, String work, int after, int until) {}

  record Played(
      String scheme, List<Integer> years, List<CycleSimulation.Row> classes, List<Missed> missed) {}

  /** The scheme in force, or the one that is given. */
  @GetMapping
  @SignedIn
  Played simulate(
      @RequestParam(defaultValue = "") String scheme,
      @RequestParam(defaultValue = "" + CyclePages.YEARS) int years,
      @RequestParam(defaultValue = "false") boolean management) {
    CycleScheme read = scheme.isEmpty() ? schemes.current() : read(scheme);
    if (years < 1 || years > CyclePages.MOST_YEARS) {
      throw Refusal.input(Reason.atField("years", "cycle.bad-years", CyclePages.MOST_YEARS));
    }
    CycleSimulation played = schemes.simulate(read, years, management);
    return new Played(
        read.text(),
        played.years(),
        played.rows(),
        played.missed(read).stream()
            .map(m -> new Missed(m.requirement().value(), m.work().name(), m.after(), m.until()))
            .toList());
  }

  private static CycleScheme read(String text) {
    try {
      return CycleScheme.parse(text);
    } catch (IllegalArgumentException e) {
      throw Refusal.input(Reason.atField("scheme", "cycle.bad-scheme", text));
    }
  }
}
