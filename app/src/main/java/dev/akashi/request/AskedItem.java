package dev.akashi.request;

import dev.akashi.assessment.Sample;
import dev.akashi.assessment.SampleId;
import dev.akashi.baseline.RequirementId;

/**
 * A drawn item that a request names, as it was drawn when the request was made.
 *
 * @param line the line of the individual control it was drawn for
 * @param populationOf what a row of the population stands for
 * @param number its rank in the sample
 * @param key its key in the population, of which nothing else is kept
 */
public record AskedItem(
    SampleId sample,
    RequirementId requirement,
    String line,
    String populationOf,
    int number,
    String key) {

  static AskedItem of(Sample sample, Sample.Item item) {
    return new AskedItem(
        sample.id(),
        sample.requirement(),
        sample.line(),
        sample.population().origin().consistsOf(),
        item.number(),
        item.key());
  }
}
