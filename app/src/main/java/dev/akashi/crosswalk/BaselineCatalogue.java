package dev.akashi.crosswalk;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baseline.Group;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.baseline.RequirementKind;
import dev.akashi.crosswalk.Catalogues.Beside;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** A version of the baseline as a catalogue; its controls are put together once. */
final class BaselineCatalogue {

  private final Baseline baseline;
  private final SequencedMap<String, CatalogueControl> controls = new LinkedHashMap<>();

  BaselineCatalogue(Baseline baseline) {
    this.baseline = baseline;
    for (Requirement requirement : baseline.requirements()) {
      CatalogueControl control = control(requirement, controls.size());
      controls.put(control.id(), control);
    }
  }

  private CatalogueControl control(Requirement requirement, int position) {
    List<EitherText> groups =
        Stream.of(String.valueOf(requirement.id().chapter()), requirement.group())
            .distinct()
            .flatMap(id -> baseline.group(id).stream())
            .map(BaselineCatalogue::heading)
            .toList();
    return new CatalogueControl(
        requirement.id().value(),
        requirement.id().value(),
        EitherText.of(requirement.title()),
        EitherText.of(requirement.text()),
        groups,
        position,
        false);
  }

  private static EitherText heading(Group group) {
    return new EitherText(
        group.id() + " " + group.title().ja(),
        group.title().en().isBlank() ? "" : group.id() + " " + group.title().en());
  }

  /** Whether it was made of this very version, not of one that was read anew. */
  @SuppressWarnings("ReferenceEquality")
  boolean isOf(Baseline other) {
    return baseline == other;
  }

  static Catalogue described(Baseline baseline) {
    return new Catalogue(
        CatalogueKey.ofBaseline(baseline.version()),
        baseline.version(),
        EitherText.of(baseline.title()),
        baseline.version(),
        SourceLanguage.BOTH,
        "",
        baseline.wording().map(EitherText::of).orElse(EitherText.NONE),
        true,
        false,
        baseline.requirements().size(),
        0,
        1,
        0);
  }

  Catalogue described() {
    return described(baseline);
  }

  Optional<CatalogueControl> find(String id) {
    return Optional.ofNullable(controls.get(id));
  }

  /** The detailed controls below an objective; nothing stands below any other requirement. */
  List<CatalogueControl> below(String id) {
    return find(id).stream()
        .flatMap(one -> baseline.controlsUnder(RequirementId.of(one.id())).stream())
        .flatMap(detailed -> find(detailed.id().value()).stream())
        .toList();
  }

  List<CatalogueControl> controls(int from, int limit) {
    return controls.values().stream().skip(from).limit(limit).toList();
  }

  List<ControlOutline> outlines() {
    return controls.values().stream().map(ControlOutline::of).toList();
  }

  /** The outermost headings with the place in the list where each begins. */
  SequencedMap<EitherText, Integer> groups() {
    SequencedMap<EitherText, Integer> found = new LinkedHashMap<>();
    controls.values().forEach(control -> found.putIfAbsent(control.group(), control.position()));
    return found;
  }

  /** Objectives follow objectives, detailed controls follow detailed controls. */
  Beside beside(CatalogueControl control) {
    RequirementKind kind = RequirementId.of(control.id()).kind();
    List<CatalogueControl> alike =
        controls.values().stream()
            .filter(other -> RequirementId.of(other.id()).kind() == kind)
            .toList();
    return Beside.in(alike, control);
  }
}
