package dev.akashi.oscal.check;

import dev.akashi.oscal.*;
import dev.akashi.oscal.model.Release;
import java.net.URI;
import java.nio.file.*;
import java.util.*;
import org.junit.jupiter.api.Test;

class OracleTest {
  @Test
  void probe() throws Exception {
    Reference reference = new Reference();
    StringBuilder out = new StringBuilder();
    long t = 0, n = 0;
    var variants = Damage.all(Sample.OF_1_1, Release.V1_1);
    out.append("variants " + variants.size() + "\n");
    for (var v : variants) {
      String model = v.document().equals("profile-custom") ? "profile" : v.document();
      URI at = Path.of("src/test/resources/dev/akashi/oscal/check/the-document.json").toUri();
      List<String> schema = reference.schemaFindings(model, v.json(), at);
      List<Problem> ours;
      try {
        ours = Sample.problems(v.json());
      } catch (OscalException e) {
        ours = e.problems();
      }
      boolean oursStructure =
          ours.stream()
              .anyMatch(p ->
                  p.severity() == Severity.ERROR
                      && (p.rule().startsWith("structure.") || p.rule().startsWith("read.")));
      boolean oursErr = ours.stream().anyMatch(p -> p.severity() == Severity.ERROR);
      if (schema.isEmpty() ? oursStructure : !oursErr) {
        out.append(
            "SCHEMA "
                + v.document()
                + ": "
                + v.what()
                + " schema="
                + schema.stream().limit(2).toList()
                + " ours="
                + ours.stream().map(Sample::told).limit(3).toList()
                + "\n");
      }
      if (!schema.isEmpty() || oursStructure) continue;
      long t0 = System.nanoTime();
      Set<String> ref = reference.constraintFindings(v.json(), at);
      t += System.nanoTime() - t0;
      n++;
      Set<String> our = Findings.ours(ours);
      if (!ref.equals(our)) {
        Set<String> a = new TreeSet<>(ref);
        a.removeAll(our);
        Set<String> b = new TreeSet<>(our);
        b.removeAll(ref);
        out.append(
            "RULES " + v.document() + ": " + v.what() + "\n    ref " + a + "\n    our " + b + "\n");
      }
    }
    out.append("constraint runs " + n + " ms " + t / 1000000 + "\n");
    Files.writeString(Path.of("/tmp/scratch/oracle.txt"), out);
  }
}
