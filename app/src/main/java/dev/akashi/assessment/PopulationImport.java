package dev.akashi.assessment;

import dev.akashi.assessment.FrozenPopulation.Origin;
import dev.akashi.assessment.FrozenPopulation.PopulationKind;
import dev.akashi.assessment.FrozenPopulation.SourceFile;
import dev.akashi.assessment.PopulationRules.Wanted;
import dev.akashi.assessment.files.PopulationFile;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Reason;
import dev.akashi.sampling.BadPopulationException;
import dev.akashi.sampling.PopulationBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Takes the keys of a population from a file or as they were typed. A file is read outside the
 * transaction, row by row from a temporary copy; only what is a whole population is kept.
 */
@Service
public class PopulationImport {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Populations populations;

  /** A million keys at a time is enough for a small server. */
  private final OneAtATime turn =
      new OneAtATime(PATIENCE, Reason.of("assessment.import-busy").at("file"));

  PopulationImport(Populations populations) {
    this.populations = populations;
  }

  /**
   * What the auditor says of a population.
   *
   * @param consistsOf what one row stands for
   * @param source the system and query it was taken from
   */
  public record Stated(
      RequirementId requirement,
      String line,
      String consistsOf,
      String source,
      LocalDate takenOn,
      String reason) {

    private Wanted wanted(PopulationKind kind, Optional<SourceFile> file) {
      return new Wanted(
          requirement, line, new Origin(kind, consistsOf, source, takenOn, file), reason);
    }
  }

  /** Freezes keys that were typed, one a line; none at all says that nothing occurred. */
  public FrozenPopulation typed(Actor actor, EngagementId id, Stated stated, List<String> lines) {
    PopulationBuilder keys = new PopulationBuilder();
    try {
      for (int i = 0; i < lines.size(); i++) {
        if (!lines.get(i).isBlank()) {
          keys.add(lines.get(i), i + 1);
        }
      }
      return populations.freeze(
          actor, id, stated.wanted(PopulationKind.TYPED, Optional.empty()), keys.build());
    } catch (BadPopulationException e) {
      throw KeyReasons.refusal(e, "keys");
    }
  }

  /**
   * Freezes the keys of a file.
   *
   * @param keyColumns the headings of the columns that make the key; empty for the first column
   */
  public FrozenPopulation file(
      Actor actor,
      EngagementId id,
      Stated stated,
      String fileName,
      InputStream content,
      List<String> keyColumns) {
    populations.mayFreeze(actor, id, stated.wanted(PopulationKind.TYPED, Optional.empty()));
    turn.take();
    try {
      Path copy = Files.createTempFile("akashi-population-", "");
      try {
        PopulationFile file = PopulationFile.copied(fileName, content, copy);
        PopulationFile.Keys keys = file.keys(keyColumns);
        SourceFile from = new SourceFile(file.name(), file.sha256(), keys.columns());
        return populations.freeze(
            actor, id, stated.wanted(PopulationKind.FILE, Optional.of(from)), keys.population());
      } catch (BadPopulationException e) {
        throw KeyReasons.refusal(e, "file");
      } finally {
        Files.delete(copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      turn.giveBack();
    }
  }
}
