package dev.akashi.baseline.web;

import dev.akashi.baseline.ActingParty;
import dev.akashi.baseline.AnswerScope;
import dev.akashi.baseline.AuditMethod;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baselines;
import dev.akashi.baseline.Enactment;
import dev.akashi.baseline.Level;
import dev.akashi.baseline.Obligation;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementDetails;
import dev.akashi.baseline.RequirementId;
import dev.akashi.baseline.RequirementKind;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.platform.OpenToAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The control baselines as data. */
@RestController
class BaselineApi {

  private final Baselines baselines;

  BaselineApi(Baselines baselines) {
    this.baselines = baselines;
  }

  /** All versions, newest first. */
  record Versions(List<Summary> items) {}

  /** A version and how many requirements of each kind it holds. */
  record Summary(
      String version,
      LocalizedText title,
      LocalDate inForceFrom,
      Map<RequirementKind, Long> counts) {}

  /** A whole version. */
  record Whole(
      String version,
      LocalizedText title,
      LocalDate inForceFrom,
      @Nullable LocalizedText wording,
      List<Heading> headings,
      List<Item> requirements,
      List<Profile> levels,
      @Nullable Enactment enactment) {}

  record Heading(String id, int chapter, LocalizedText title) {}

  record Item(
      String id,
      RequirementKind kind,
      AnswerScope scope,
      Obligation obligation,
      ActingParty actor,
      String heading,
      @Nullable String objective,
      LocalizedText title,
      LocalizedText text,
      @Nullable RequirementDetails details) {}

  record Profile(
      String level,
      LocalizedText title,
      AuditMethod audit,
      Map<String, String> parameters,
      List<String> requirements) {}

  @GetMapping("/api/v1/baselines")
  @OpenToAll
  Versions versions() {
    return new Versions(baselines.all().stream().map(BaselineApi::summary).toList());
  }

  @GetMapping("/api/v1/baselines/{version}")
  @OpenToAll
  Whole version(@PathVariable String version) {
    Baseline baseline = baselines.version(version);
    return new Whole(
        baseline.version(),
        baseline.title(),
        baseline.inForceFrom(),
        baseline.wording().orElse(null),
        baseline.groups().stream()
            .map(group -> new Heading(group.id(), group.chapter(), group.title()))
            .toList(),
        baseline.requirements().stream().map(BaselineApi::item).toList(),
        baseline.levels().stream().map(BaselineApi::profile).toList(),
        baseline.enactment().orElse(null));
  }

  private static Summary summary(Baseline baseline) {
    SortedMap<RequirementKind, Long> counts = new TreeMap<>();
    for (RequirementKind kind : RequirementKind.values()) {
      counts.put(kind, (long) baseline.ofKind(kind).size());
    }
    return new Summary(baseline.version(), baseline.title(), baseline.inForceFrom(), counts);
  }

  private static Item item(Requirement requirement) {
    return new Item(
        requirement.id().value(),
        requirement.kind(),
        requirement.scope(),
        requirement.obligation(),
        requirement.actor(),
        requirement.group(),
        requirement.objective().map(RequirementId::value).orElse(null),
        requirement.title(),
        requirement.text(),
        requirement.details().saysNothing() ? null : requirement.details());
  }

  private static Profile profile(Level level) {
    return new Profile(
        level.level(),
        level.title(),
        level.audit(),
        level.parameters(),
        level.selected().stream().map(RequirementId::value).toList());
  }
}
