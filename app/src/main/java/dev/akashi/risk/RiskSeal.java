package dev.akashi.risk;

import dev.akashi.kernel.CanonicalJson;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Sha256;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The canonical content of an analysis: JSON in the form of RFC 8785 with the keys {@code form}
 * (always {@code akashi-risk-1}), {@code statement} (the seal of the statement it belongs to),
 * {@code criterion} and {@code risks} by number; numbers are texts, what is absent is empty.
 */
public final class RiskSeal {

  private static final String FORM = "akashi-risk-1";

  private RiskSeal() {}

  /** The content that is fixed, as text. */
  static String content(String statementSeal, RiskCriterion criterion, List<Risk> risks) {
    return CanonicalJson.write(
        Map.of(
            "form",
            FORM,
            "statement",
            statementSeal,
            "criterion",
            Map.of(
                "acceptableUpTo", Integer.toString(criterion.acceptableUpTo()),
                "text", criterion.text(),
                "likelihood", words(criterion.scale().likelihood()),
                "impact", words(criterion.scale().impact())),
            "risks",
            risks.stream().map(RiskSeal::risk).toList()));
  }

  /** The SHA-256 of a content, 64 lower-case hexadecimal digits. */
  public static String hash(String content) {
    return Sha256.hex(content);
  }

  private static List<Map<String, String>> words(List<LocalizedText> steps) {
    return steps.stream().map(step -> Map.of("ja", step.ja(), "en", step.en())).toList();
  }

  private static Map<String, Object> risk(Risk risk) {
    Risk.Content said = risk.content();
    return Map.ofEntries(
        Map.entry("number", Integer.toString(risk.number())),
        Map.entry("asset", said.asset()),
        Map.entry("threat", said.threat()),
        Map.entry("description", said.description()),
        Map.entry("level", level(Optional.of(said.level()))),
        Map.entry("treatment", said.treatment().name()),
        Map.entry("plan", said.plan()),
        Map.entry("owner", said.owner()),
        Map.entry("due", said.due().map(Object::toString).orElse("")),
        Map.entry("residual", level(said.residual())),
        Map.entry("controls", said.controls().stream().map(ControlLink::toString).toList()),
        Map.entry(
            "approval",
            risk.approval()
                .map(approval ->
                    Map.of(
                        "by", approval.by(),
                        "on", approval.on().toString(),
                        "because", approval.because()))
                .orElse(Map.of())));
  }

  private static Map<String, String> level(Optional<RiskLevel> level) {
    return level
        .map(known ->
            Map.of(
                "likelihood", Integer.toString(known.likelihood()),
                "impact", Integer.toString(known.impact())))
        .orElse(Map.of());
  }
}
