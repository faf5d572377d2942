package dev.akashi.statement.web;

import dev.akashi.platform.Option;
import dev.akashi.platform.PageContext;
import dev.akashi.registry.DeploymentModel;
import dev.akashi.registry.ServiceModel;
import dev.akashi.registry.StackLayer;
import dev.akashi.statement.IndividualControl.Frequency;
import dev.akashi.statement.Responsibility;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The closed vocabularies as choices, with their definitions where the term is chosen (CBD-01). */
public final class Vocabulary {

  private Vocabulary() {}

  public static List<Option> serviceModels(PageContext page) {
    return defined(page, ServiceModel.values());
  }

  public static List<Option> deploymentModels(PageContext page) {
    return defined(page, DeploymentModel.values());
  }

  public static List<Option> responsibilities(PageContext page) {
    return plain(page, Responsibility.values());
  }

  public static List<Option> stackLayers(PageContext page) {
    return plain(page, StackLayer.values());
  }

  /** How often something is done; nothing is chosen to begin with, for samples go by it. */
  public static List<Option> frequencies(PageContext page) {
    return Stream.concat(
            Stream.of(Option.of("", page.t("statement.choose-frequency"))),
            plain(page, Frequency.values()).stream())
        .toList();
  }

  private static List<Option> defined(PageContext page, Enum<?>[] values) {
    return Arrays.stream(values)
        .map(value -> new Option(value.name(), page.label(value), page.t(definitionKey(value))))
        .toList();
  }

  private static List<Option> plain(PageContext page, Enum<?>[] values) {
    return Arrays.stream(values).map(value -> Option.of(value.name(), page.label(value))).toList();
  }

  private static String definitionKey(Enum<?> value) {
    return "enum." + value.getDeclaringClass().getSimpleName() + "." + value.name() + ".definition";
  }
}
