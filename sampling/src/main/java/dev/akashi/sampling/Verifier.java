package dev.akashi.sampling;

import dev.akashi.sampling.Verification.Check;
import dev.akashi.sampling.Verification.What;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes a package from nothing but the package. That the public value is what the entry of the
 * event log gives cannot be seen from here; the programme office can look it up.
 */
public final class Verifier {

  private final List<Check> checks = new ArrayList<>();
  private final List<String> keys = new ArrayList<>();
  private int line;

  private Verifier() {}

  /** Reads and recomputes everything. */
  public static Verification verify(InputStream in) throws IOException, NotAPackageException {
    return new Verifier().recompute(in);
  }

  private Verification recompute(InputStream in) throws IOException, NotAPackageException {
    SamplePackage stated;
    boolean intact;
    try {
      PackageLines lines = new PackageLines(in);
      line = 1;
      stated = SamplePackage.read(Objects.requireNonNullElse(lines.next(), ""));
      readKeys(lines);
      intact = lines.endsRight();
    } catch (IllegalArgumentException
        | ClassCastException
        | ArithmeticException
        | CharacterCodingException e) {
      throw new NotAPackageException(line, e);
    }
    add(What.FILE, intact);
    Population population = population();
    Freeze freeze = stated.freeze();
    add(What.ROWS, freeze.rows() == keys.size(), freeze.rows(), keys.size());
    add(
        What.POPULATION,
        population != null && population.sha256().equals(freeze.sha256()),
        freeze.sha256(),
        population == null ? "-" : population.sha256());
    add(What.SEED, freeze.seed().equals(stated.seed()), stated.seed(), freeze.seed());
    samples(stated, population);
    return new Verification(stated, checks);
  }

  private void readKeys(PackageLines lines) throws IOException {
    for (String text = lines.next(); text != null; text = lines.next()) {
      line++;
      keys.add((String) Json.read(text));
      if (keys.size() > Population.MOST_ROWS) {
        throw new IllegalArgumentException("more keys than a population may have");
      }
    }
    line++;
  }

  /** The population of the keys as they stand, or null when they are in no canonical form. */
  private @Nullable Population population() {
    try {
      Population population = Population.of(keys);
      int row = 0;
      for (String key : population) {
        if (!key.equals(keys.get(row++))) {
          add(What.KEYS, false, row);
          return null;
        }
      }
      add(What.KEYS, true);
      return population;
    } catch (BadPopulationException e) {
      add(What.KEYS, false, e.problems().getFirst().rows().getFirst());
      return null;
    }
  }

  /** Draws by the recomputed seed, not by the stated one. */
  private void samples(SamplePackage stated, @Nullable Population population) {
    int most = stated.samples().stream().mapToInt(sample -> sample.items().size()).max().orElse(0);
    List<String> ranked =
        population == null ? List.of() : Ranking.of(stated.freeze().seed()).first(population, most);
    for (DrawnSample sample : stated.samples()) {
      int differs = 0;
      while (differs < sample.items().size()
          && differs < ranked.size()
          && sample.items().get(differs).equals(ranked.get(differs))) {
        differs++;
      }
      add(
          What.SAMPLE,
          differs == sample.items().size(),
          sample.requirement(),
          sample.line(),
          sample.items().size(),
          differs + 1);
    }
  }

  private void add(What what, boolean holds, Object... args) {
    checks.add(new Check(what, holds, List.of(args)));
  }
}
