package dev.akashi.dossier;

import dev.akashi.baseline.Baseline;
import dev.akashi.kernel.Reason;
import dev.akashi.risk.ControlLink;
import dev.akashi.risk.Risk;
import dev.akashi.risk.RiskAnalyses;
import dev.akashi.risk.RiskAnalysis;
import dev.akashi.risk.RiskIntake;
import dev.akashi.risk.RiskLevel;
import dev.akashi.risk.RiskTreatment;
import dev.akashi.risk.TypedLinks;
import dev.akashi.statement.StatementContent;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A risk as a line of a table. */
final class RiskRow {

  private static final List<String> NARROW =
      List.of("likelihood", "impact", "residualLikelihood", "residualImpact");

  private RiskRow() {}

  static Map<String, String> values(Risk.Content said) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("asset", said.asset());
    values.put("threat", said.threat());
    values.put("description", said.description());
    level(values, "likelihood", "impact", Optional.of(said.level()));
    values.put("treatment", said.treatment().name());
    values.put("plan", said.plan());
    values.put("owner", said.owner());
    values.put("due", said.due().map(LocalDate::toString).orElse(""));
    level(values, "residualLikelihood", "residualImpact", said.residual());
    values.put("controls", told(said.controls()));
    return values;
  }

  private static void level(
      Map<String, String> values, String likelihood, String impact, Optional<RiskLevel> level) {
    values.put(likelihood, level.map(known -> Integer.toString(known.likelihood())).orElse(""));
    values.put(impact, level.map(known -> Integer.toString(known.impact())).orElse(""));
  }

  private static String told(Iterable<ControlLink> links) {
    StringBuilder told = new StringBuilder();
    links.forEach(link -> told.append(told.isEmpty() ? "" : ", ").append(link));
    return told.toString();
  }

  /** The same, with steps and controls written as they are written out. */
  static Map<String, String> plain(
      Map<String, String> said, Baseline baseline, StatementContent content) {
    Map<String, String> plain = new HashMap<>(said);
    NARROW.forEach(name ->
        plain.computeIfPresent(
            name, (same, text) -> Normalizer.normalize(text, Normalizer.Form.NFKC).strip()));
    plain.computeIfPresent(
        "controls",
        (same, text) -> {
          TypedLinks read = TypedLinks.read(text, baseline, content);
          return read.unknown().isEmpty() ? told(read.links()) : text;
        });
    return plain;
  }

  /**
   * The risk that the line tells; empty, with every reason told, where anything is wrong.
   *
   * @param wrong what is wrong with single values
   */
  static Optional<Risk.Content> read(
      Map<String, String> said,
      RiskAnalysis analysis,
      Baseline baseline,
      StatementContent content,
      List<Reason> wrong,
      Consumer<Reason> told) {
    Set<String> noted = new HashSet<>();
    Consumer<Reason> note =
        reason -> {
          noted.add(reason.field().orElse(""));
          told.accept(reason);
        };
    wrong.forEach(note);
    Consumer<Reason> first =
        reason -> {
          if (!noted.contains(reason.field().orElse(""))) {
            note.accept(reason);
          }
        };
    boolean leftTold =
        !text(said, "residualLikelihood").isEmpty() || !text(said, "residualImpact").isEmpty();
    Optional<RiskLevel> level = level(said, "likelihood", "impact", first);
    Optional<RiskLevel> left =
        leftTold ? level(said, "residualLikelihood", "residualImpact", first) : Optional.empty();
    TypedLinks links = TypedLinks.read(text(said, "controls"), baseline, content);
    if (!links.unknown().isEmpty()) {
      first.accept(RiskAnalyses.unknownControls(links.unknown()));
    }
    if (level.isEmpty() || text(said, "treatment").isEmpty()) {
      return Optional.empty();
    }
    Risk.Content read =
        new Risk.Content(
            text(said, "asset"),
            text(said, "threat"),
            text(said, "description"),
            level.get(),
            RiskTreatment.valueOf(text(said, "treatment")),
            text(said, "plan"),
            text(said, "owner"),
            Optional.of(text(said, "due")).filter(day -> !day.isEmpty()).map(LocalDate::parse),
            left,
            links.links());
    RiskIntake.problems(analysis, read).forEach(note);
    return noted.isEmpty() ? Optional.of(read) : Optional.empty();
  }

  private static Optional<RiskLevel> level(
      Map<String, String> said, String likelihood, String impact, Consumer<Reason> note) {
    Optional<Integer> first = step(said, likelihood, note);
    Optional<Integer> second = step(said, impact, note);
    return first.flatMap(likely -> second.map(hard -> new RiskLevel(likely, hard)));
  }

  private static Optional<Integer> step(
      Map<String, String> said, String name, Consumer<Reason> note) {
    String text = text(said, name);
    if (text.matches("[1-9]")) {
      return Optional.of(Integer.parseInt(text));
    }
    note.accept(
        text.isEmpty()
            ? Reason.atField(name, "input.required")
            : Reason.of("workbook.not-a-number").with(text).at(name));
    return Optional.empty();
  }

  private static String text(Map<String, String> said, String name) {
    return said.getOrDefault(name, "");
  }
}
