package dev.akashi.baseline;

import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The fingerprint of everything a baseline says. Two baselines of one version with different
 * fingerprints cannot both be the promulgated one.
 */
public final class Fingerprint {

  private static final char SEPARATOR = '\u001f';

  private final MessageDigest digest;

  private Fingerprint() {
    this.digest = Sha256.digest();
  }

  public static String of(Baseline baseline) {
    Fingerprint print = new Fingerprint();
    print.add(baseline.version(), baseline.title(), baseline.inForceFrom(), baseline.wording());
    baseline
        .enactment()
        .ifPresent(enactment -> {
          print.add("enactment", enactment.decidedOn(), enactment.document());
          enactment.applies().forEach(rule -> print.add(rule.kind(), rule.by(), rule.from()));
        });
    baseline.groups().forEach(g -> print.add(g.id(), g.chapter(), g.title()));
    for (Requirement r : baseline.requirements()) {
      print.add(
          r.id(),
          r.kind(),
          r.group(),
          r.objective(),
          r.mandatory(),
          r.actor(),
          r.title(),
          r.text());
      if (!r.details().saysNothing()) {
        print.add(r.details());
      }
    }
    for (Level level : baseline.levels()) {
      Map<String, String> parameters = new TreeMap<>(level.parameters());
      print.add(level.level(), level.title(), level.audit(), parameters, level.selected());
    }
    return HexFormat.of().formatHex(print.digest.digest());
  }

  private void add(RequirementDetails details) {
    add("details", details.nature(), details.frequency());
    details.cycle().ifPresent(cycle -> add("cycle", cycle.everyYears(), cycle.fromYear()));
    details.examples().forEach(example -> add("example", example));
    details
        .procedures()
        .forEach(step -> add("procedure", step.technique(), step.aspect(), step.text()));
    details.risks().forEach(risk -> add("risk", risk));
    details
        .provenance()
        .forEach(from -> add("source", from.document(), from.reference(), from.note()));
    details.parameters().forEach(set -> add("parameter", set.id(), set.label()));
  }

  private void add(Object... facts) {
    StringBuilder line = new StringBuilder();
    for (Object fact : facts) {
      line.append(plain(fact)).append(SEPARATOR);
    }
    digest.update(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The parts alone, so that the print does not depend on how a record is shown. */
  private static Object plain(Object fact) {
    return switch (fact) {
      case Optional<?> optional -> optional.<Object>map(Fingerprint::plain).orElse("");
      case LocalizedText text -> text.ja() + SEPARATOR + text.en();
      default -> fact;
    };
  }
}
