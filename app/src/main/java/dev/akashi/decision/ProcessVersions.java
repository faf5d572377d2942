package dev.akashi.decision;

import dev.akashi.programme.KnownValues;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** The parameter for the version of the process names one that there is (CBD-09). */
@Component
class ProcessVersions implements KnownValues {

  private final StepProcesses processes = StepProcesses.bundled();

  @Override
  public String key() {
    return DecisionValues.PROCESS_VERSION.key();
  }

  @Override
  public Set<String> values() {
    Set<String> versions = new TreeSet<>();
    processes.versions().forEach(process -> versions.add(process.version()));
    return versions;
  }
}
