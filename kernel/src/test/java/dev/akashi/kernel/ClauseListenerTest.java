package dev.akashi.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class ClauseListenerTest {

  private static final String PREFIX = ListenerSamples.class.getName() + "$";

  @Test
  void everyTestIsWrittenOnceWithTheWorstOfItsInvocations() throws Exception {
    ClauseListener listener = new ClauseListener(Path.of("target", "listener-test.tsv"));
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(
                selectClass(ListenerSamples.Sample.class),
                selectClass(ListenerSamples.Broken.class))
            .build();
    LauncherConfig withoutTheRealListener =
        LauncherConfig.builder().enableTestExecutionListenerAutoRegistration(false).build();
    LauncherFactory.create(withoutTheRealListener).execute(request, listener);
    List<String> lines = Files.readAllLines(Path.of("target", "listener-test.tsv"));
    assertThat(lines)
        .containsExactlyInAnyOrder(
            "FRM-01\t" + PREFIX + "Sample#passes\tPASSED",
            "FRM-02\t" + PREFIX + "Sample#passes\tPASSED",
            "FRM-01\t" + PREFIX + "Sample#failsOnce\tFAILED",
            "FRM-01\t" + PREFIX + "Sample#isSkipped\tSKIPPED",
            "FRM-03\t" + PREFIX + "Broken#neverRuns\tFAILED");
  }
}
