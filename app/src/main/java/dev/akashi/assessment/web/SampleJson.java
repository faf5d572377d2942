package dev.akashi.assessment.web;

import dev.akashi.assessment.FrozenPopulation;
import dev.akashi.assessment.Sample;
import dev.akashi.assessment.web.ResultApi.LeftOut;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A drawn sample; anybody can draw it again from its population. */
record SampleJson(
    String id,
    String requirement,
    String line,
    PopulationJson population,
    String reason,
    int size,
    List<ItemJson> items,
    List<ExtensionJson> extensions) {

  static SampleJson of(Sample sample) {
    return new SampleJson(
        sample.id().toString(),
        sample.requirement().value(),
        sample.line(),
        PopulationJson.of(sample.population()),
        sample.reason(),
        sample.items().size(),
        sample.items().stream().map(ItemJson::of).toList(),
        sample.extensions().stream().map(ExtensionJson::of).toList());
  }

  /**
   * A frozen population without its keys.
   *
   * @param doubts what speaks against it; said when it is frozen
   */
  record PopulationJson(
      String id,
      String requirement,
      String line,
      String kind,
      String populationOf,
      String populationFrom,
      LocalDate takenOn,
      Optional<FrozenPopulation.SourceFile> file,
      String reason,
      int rows,
      String sha256,
      String logRow,
      String publicValue,
      String seed,
      String frozenBy,
      Instant frozenAt,
      Optional<List<LeftOut>> doubts) {

    static PopulationJson of(FrozenPopulation one) {
      return of(one, Optional.empty());
    }

    static PopulationJson of(FrozenPopulation one, Optional<List<LeftOut>> doubts) {
      return new PopulationJson(
          one.id().toString(),
          one.requirement().value(),
          one.line(),
          one.origin().kind().name(),
          one.origin().consistsOf(),
          one.origin().source(),
          one.origin().takenOn(),
          one.origin().file(),
          one.reason(),
          one.rows(),
          one.sha256(),
          Long.toString(one.logRow()),
          one.publicValue(),
          one.seed(),
          one.frozenBy(),
          one.frozenAt(),
          doubts);
    }
  }

  /**
   * A drawn item.
   *
   * @param number its rank
   * @param recorded how many results it has; a correction names it
   * @param earlier what was recorded before it was corrected, oldest first
   */
  record ItemJson(
      int number,
      String key,
      String outcome,
      String note,
      int recorded,
      List<RecordedJson> earlier) {

    static ItemJson of(Sample.Item item) {
      return new ItemJson(
          item.number(),
          item.key(),
          item.outcome().name(),
          item.note(),
          item.recorded(),
          item.earlier().stream()
              .map(was -> new RecordedJson(was.outcome().name(), was.note()))
              .toList());
    }
  }

  record RecordedJson(String outcome, String note) {}

  record ExtensionJson(int firstNumber, int size, String reason, String by, Instant at) {

    static ExtensionJson of(Sample.Extension one) {
      return new ExtensionJson(one.firstNumber(), one.size(), one.reason(), one.by(), one.at());
    }
  }
}
