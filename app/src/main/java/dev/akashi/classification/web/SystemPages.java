package dev.akashi.classification.web;

import dev.akashi.classification.BusinessUse;
import dev.akashi.classification.Classification;
import dev.akashi.classification.Confidentiality;
import dev.akashi.classification.InformationId;
import dev.akashi.classification.InformationSystem;
import dev.akashi.classification.Instruction;
import dev.akashi.classification.Raise;
import dev.akashi.classification.SplitProposal;
import dev.akashi.classification.SystemId;
import dev.akashi.classification.Systems;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.SignedIn;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The pages of an agency's information systems. */
@Controller
public class SystemPages {

  private final Pages pages;
  private final Systems systems;
  private final MatchingServices matching;

  SystemPages(Pages pages, Systems systems, MatchingServices matching) {
    this.pages = pages;
    this.systems = systems;
    this.matching = matching;
  }

  /** A system in the list with what its classification comes to. */
  public record Row(InformationSystem system, Classification classification) {}

  /** The systems of the agency. */
  public record ListView(List<Row> rows) {}

  /** One system with its class, its grounds and the services that match. */
  public record SystemView(
      InformationSystem system,
      Classification classification,
      Optional<SplitProposal> split,
      Set<InformationId> special,
      Optional<MatchingServices.Matches> matches) {

    /** The information a split is proposed for: the secrets first, else the highest grade. */
    public Set<InformationId> proposedPart() {
      Set<InformationId> part = new LinkedHashSet<>(special);
      if (part.isEmpty()) {
        split.ifPresent(s -> s.high().information().forEach(held -> part.add(held.id())));
      }
      return part;
    }
  }

  @GetMapping("/agency/systems")
  @SignedIn
  View list(Actor actor, FormInput form) {
    List<Row> rows = systems.of(actor).stream().map(s -> new Row(s, systems.classify(s))).toList();
    return pages.view("classification/systems", new ListView(rows), form);
  }

  @PostMapping("/agency/systems")
  @Requires(Permission.CLASSIFY_SYSTEM)
  View add(Actor actor, FormInput form) {
    return form.attempt(
        () -> {
          String name = form.required("name", 120);
          BusinessUse use = SystemForms.use(form);
          form.refuseIfBad();
          return at(systems.add(actor, name, use)) + "?done=system.added";
        },
        () -> list(actor, form));
  }

  @GetMapping("/agency/systems/{id}")
  @SignedIn
  View show(Actor actor, @PathVariable SystemId id, FormInput form) {
    InformationSystem system = systems.get(actor, id);
    Classification classification = systems.classify(system);
    Set<InformationId> special = new LinkedHashSet<>();
    system.specialInformation().forEach(held -> special.add(held.id()));
    return pages.view(
        "classification/system",
        new SystemView(
            system,
            classification,
            systems.splitProposal(system),
            special,
            classification.reached().map(c -> matching.forGrade(c.confidentiality()))),
        form);
  }

  @PostMapping("/agency/systems/{id}")
  @Requires(Permission.CLASSIFY_SYSTEM)
  View describe(Actor actor, @PathVariable SystemId id, FormInput form) {
    return form.attempt(
        () -> {
          String name = form.required("name", 120);
          BusinessUse use = SystemForms.use(form);
          form.refuseIfBad();
          systems.describe(actor, id, form.revision(), name, use);
          return at(id) + "?done=system.changed";
        },
        () -> show(actor, id, form));
  }

  @PostMapping("/agency/systems/{id}/information")
  @Requires(Permission.CLASSIFY_SYSTEM)
  View addInformation(Actor actor, @PathVariable SystemId id, FormInput form) {
    return form.attempt(
        () -> {
          systems.addInformation(actor, id, form.revision(), SystemForms.information(form));
          return at(id) + "?done=system.information-added#information";
        },
        () -> show(actor, id, form));
  }

  @PostMapping("/agency/systems/{id}/information/{held}/removal")
  @Requires(Permission.CLASSIFY_SYSTEM)
  View removeInformation(
      Actor actor, @PathVariable SystemId id, @PathVariable InformationId held, FormInput form) {
    return form.attempt(
        () -> {
          systems.removeInformation(actor, id, form.revision(), held);
          return at(id) + "?done=system.information-removed#information";
        },
        () -> show(actor, id, form));
  }

  @PostMapping("/agency/systems/{id}/impact")
  @Requires(Permission.CLASSIFY_SYSTEM)
  View answerImpact(Actor actor, @PathVariable SystemId id, FormInput form) {
    return form.attempt(
        () -> {
          systems.answerImpact(actor, id, form.revision(), SystemForms.impact(form));
          return at(id) + "?done=system.impact-answered#class";
        },
        () -> show(actor, id, form));
  }

  @PostMapping("/agency/systems/{id}/raise")
  @Requires(Permission.CLASSIFY_SYSTEM)
  View raise(Actor actor, @PathVariable SystemId id, FormInput form) {
    return form.attempt(
        () -> {
          Optional<Raise> raise =
              form.text("raiseTo").isEmpty()
                  ? Optional.empty()
                  : form.choice("raiseTo", Confidentiality.class)
                      .map(to -> new Raise(to, form.optional("raiseReason", 2000)));
          form.refuseIfBad();
          systems.raise(actor, id, form.revision(), raise);
          return at(id) + "?done=system.raised#class";
        },
        () -> show(actor, id, form));
  }

  @PostMapping("/agency/systems/{id}/split")
  @Requires(Permission.CLASSIFY_SYSTEM)
  View split(Actor actor, @PathVariable SystemId id, FormInput form) {
    return form.attempt(
        () -> {
          String name = form.required("splitName", 120);
          Set<InformationId> part = new LinkedHashSet<>();
          form.all("part").forEach(held -> part.add(InformationId.of(held)));
          form.refuseIfBad();
          SystemId split = systems.splitOff(actor, id, form.revision(), name, part);
          return at(split) + "?done=system.split";
        },
        () -> show(actor, id, form));
  }

  @PostMapping("/agency/systems/{id}/report")
  @Requires(Permission.CLASSIFY_SYSTEM)
  View report(Actor actor, @PathVariable SystemId id, FormInput form) {
    return form.attempt(
        () -> {
          systems.report(actor, id, form.revision());
          return at(id) + "?done=classification.reported";
        },
        () -> show(actor, id, form));
  }

  @PostMapping("/agency/systems/{id}/acceptance")
  @Requires(Permission.ACCEPT_CLASSIFICATION)
  View accept(Actor actor, @PathVariable SystemId id, FormInput form) {
    return form.attempt(
        () -> {
          systems.accept(actor, id, form.revision());
          return at(id) + "?done=classification.accepted";
        },
        () -> show(actor, id, form));
  }

  @PostMapping("/agency/systems/{id}/instruction")
  @Requires(Permission.ACCEPT_CLASSIFICATION)
  View instruct(Actor actor, @PathVariable SystemId id, FormInput form) {
    return form.attempt(
        () -> {
          Optional<Confidentiality> target = form.choice("target", Confidentiality.class);
          String reason = form.optional("instruction", 2000);
          form.refuseIfBad();
          systems.instruct(
              actor, id, form.revision(), new Instruction(target.orElseThrow(), reason));
          return at(id) + "?done=classification.instructed";
        },
        () -> show(actor, id, form));
  }

  private static String at(SystemId id) {
    return "/agency/systems/" + id;
  }
}
