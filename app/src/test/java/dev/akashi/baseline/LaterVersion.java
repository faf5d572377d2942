package dev.akashi.baseline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationContext;

/**
 * Promulgates further versions for tests, in force so far from now that no test meets them. Only
 * for tests with the database of their own that {@link #OWN} names.
 */
public final class LaterVersion {

  /** The property of the tests that share this database. */
  public static final String OWN = "akashi.test.own=baseline-and-parameters";

  private LaterVersion() {}

  /** The shipped version with its requirements changed, promulgated under another name. */
  public static Baseline promulgate(
      ApplicationContext context, String version, UnaryOperator<List<Requirement>> change) {
    Baselines baselines = context.getBean(Baselines.class);
    Baseline shipped = baselines.version("2022-04-01");
    Baseline later =
        Baseline.of(
            version,
            shipped.title(),
            LocalDate.parse(version),
            shipped.groups(),
            change.apply(new ArrayList<>(shipped.requirements())));
    context.getBean(StoredBaselines.class).promulgate(later);
    return baselines.version(version);
  }
}
