package dev.akashi.decision;

import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.registry.DeploymentModel;
import dev.akashi.registry.ServiceModel;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads the versions of the process from their YAML file. */
final class StepProcessFile {

  private StepProcessFile() {}

  static List<StepProcess> read(InputStream in) {
    Object document = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
    return list(document, "the file").stream().map(StepProcessFile::process).toList();
  }

  private static StepProcess process(Object node) {
    Map<?, ?> map = map(node, "process");
    return new StepProcess(
        text(map, "version"),
        LocalDate.parse(text(map, "from")),
        localized(map, "source"),
        list(map.get("steps"), "steps").stream().map(StepProcessFile::step).toList(),
        list(map.get("checks"), "checks").stream().map(StepProcessFile::check).toList());
  }

  private static StepDefinition step(Object node) {
    Map<?, ?> map = map(node, "step");
    Set<ServiceModel> models = new LinkedHashSet<>();
    list(map.get("models"), "models").forEach(m -> models.add(ServiceModel.valueOf(m.toString())));
    return new StepDefinition(
        Integer.parseInt(text(map, "number")),
        localized(map, "name"),
        DeploymentModel.valueOf(text(map, "deployment")),
        models,
        ClauseId.of(text(map, "clause")));
  }

  private static Check check(Object node) {
    Map<?, ?> map = map(node, "check");
    Set<Integer> steps = new LinkedHashSet<>();
    list(map.get("steps"), "steps").forEach(step -> steps.add(Integer.valueOf(step.toString())));
    String required = text(map, "required").replace('-', '_').toUpperCase(Locale.ROOT);
    return new Check(
        text(map, "code"),
        localized(map, "name"),
        ClauseId.of(text(map, "clause")),
        steps,
        Check.Condition.valueOf(required),
        !"choice".equals(Optional.ofNullable(map.get("kind")).map(Object::toString).orElse("")),
        list(map.get("choices"), "choices").stream().map(StepProcessFile::choice).toList());
  }

  private static Check.Choice choice(Object node) {
    Map<?, ?> map = map(node, "choice");
    return new Check.Choice(
        text(map, "code"),
        localized(map, "name"),
        "true".equals(text(map, "satisfies")),
        map.get("ask") == null ? Optional.empty() : Optional.of(localized(map, "ask")));
  }

  private static LocalizedText localized(Map<?, ?> map, String key) {
    Map<?, ?> texts = map(map.get(key), key);
    return new LocalizedText(text(texts, "ja"), text(texts, "en"));
  }

  private static String text(Map<?, ?> map, String key) {
    Object value = map.get(key);
    if (value == null) {
      throw new IllegalArgumentException("steps.yaml: " + key + " is missing in " + map);
    }
    return value.toString();
  }

  private static Map<?, ?> map(@Nullable Object node, String what) {
    if (node instanceof Map<?, ?> map) {
      return map;
    }
    throw new IllegalArgumentException("steps.yaml: " + what + " is no map: " + node);
  }

  private static List<?> list(@Nullable Object node, String what) {
    if (node instanceof List<?> list) {
      return list;
    }
    throw new IllegalArgumentException("steps.yaml: " + what + " is no list: " + node);
  }
}
