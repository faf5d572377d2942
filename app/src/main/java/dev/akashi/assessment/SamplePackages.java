package dev.akashi.assessment;

import dev.akashi.assessment.FrozenPopulation.Origin;
import dev.akashi.sampling.DrawnSample;
import dev.akashi.sampling.SamplePackage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts together what goes into a package of drawn samples; results of items stay out. */
final class SamplePackages {

  private SamplePackages() {}

  static SamplePackage of(Engagement engagement, FrozenPopulation frozen, List<Sample> samples) {
    Map<String, String> about = new LinkedHashMap<>();
    Origin origin = frozen.origin();
    about.put("service", engagement.serviceName().ja());
    about.put(
        "auditPeriod", engagement.auditPeriod().first() + "/" + engagement.auditPeriod().last());
    about.put("population", frozen.id().toString());
    about.put("of", origin.consistsOf());
    about.put("kind", origin.kind().name());
    about.put("source", origin.source());
    about.put("takenOn", origin.takenOn().toString());
    origin
        .file()
        .ifPresent(file -> {
          about.put("fileName", file.name());
          about.put("fileSha256", file.sha256());
          about.put("keyColumns", file.keyColumns());
        });
    about.put("reason", frozen.reason());
    about.put("frozenBy", frozen.frozenBy());
    return new SamplePackage(
        frozen.freeze(),
        frozen.seed(),
        about,
        samples.stream().map(SamplePackages::drawn).toList());
  }

  private static DrawnSample drawn(Sample sample) {
    Map<String, String> about = new LinkedHashMap<>();
    about.put("frequency", sample.frequency().name());
    about.put("reason", sample.reason());
    for (Sample.Extension extension : sample.extensions()) {
      about.put(
          "from " + extension.firstNumber(),
          extension.at() + " " + extension.by() + ": " + extension.reason());
    }
    return new DrawnSample(
        sample.id().toString(),
        sample.requirement().value(),
        sample.line(),
        sample.items().stream().map(Sample.Item::key).toList(),
        about);
  }
}
