package dev.akashi.supplychain.web;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Language;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.TableDownload;
import dev.akashi.platform.Texts;
import dev.akashi.platform.Today;
import dev.akashi.registry.RegistryKey;
import dev.akashi.supplychain.AskedEnd;
import dev.akashi.supplychain.Simulation;
import dev.akashi.supplychain.Simulations;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The programme office looks at what would follow if a service fell. */
@Controller
public class SimulationPages {

  private final Pages pages;
  private final Texts texts;
  private final Simulations simulations;
  private final Today today;

  SimulationPages(Pages pages, Texts texts, Simulations simulations, Today today) {
    this.pages = pages;
    this.texts = texts;
    this.simulations = simulations;
    this.today = today;
  }

  /** What is asked: which service, on which day, what happens to it. */
  private record Question(RegistryKey root, LocalDate day, AskedEnd kind) {}

  @GetMapping("/programme/simulation")
  @Requires(Permission.PROPOSE_REMOVAL)
  View show(Actor actor, FormInput form) {
    Optional<Simulation> simulation = Optional.empty();
    try {
      simulation =
          question(form)
              .filter(asked -> form.reasons().isEmpty())
              .map(asked -> simulations.of(actor, asked.root(), asked.day(), asked.kind()));
    } catch (Refusal refused) {
      refused.reasons().forEach(form::note);
    }
    return pages.view("supplychain/simulation", new SimulationView(simulation, today.day()), form);
  }

  /** Every line of the same answer. */
  @GetMapping("/programme/simulation.csv")
  @Requires(Permission.PROPOSE_REMOVAL)
  void csv(Actor actor, FormInput form, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Question> asked = question(form);
    form.refuseIfBad();
    Question question =
        asked.orElseThrow(() -> Refusal.input(Reason.atField("root", "supplychain.root-missing")));
    Language language = pages.language(request);
    TableDownload table =
        SimulationTable.of(
            simulations.of(actor, question.root(), question.day(), question.kind()),
            texts,
            language);
    table.sendCsv(response);
  }

  /** Empty when no service is named; without a day it is today, without a kind a removal. */
  private Optional<Question> question(FormInput form) {
    if (form.text("root").isBlank()) {
      return Optional.empty();
    }
    Optional<RegistryKey> root = form.read("root", "input.not-an-id", RegistryKey::new);
    Optional<LocalDate> day = form.date("day");
    AskedEnd kind =
        form.text("kind").isBlank()
            ? AskedEnd.REMOVED
            : form.choice("kind", AskedEnd.class).orElse(AskedEnd.REMOVED);
    return root.map(key -> new Question(key, day.orElseGet(today::day), kind));
  }
}
