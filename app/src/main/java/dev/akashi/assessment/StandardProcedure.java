package dev.akashi.assessment;

import dev.akashi.assessment.ControlResult.Technique;
import dev.akashi.statement.IndividualControl.Frequency;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * The techniques that the standard procedure asks for, by what is looked at (FRM-33, FRM-39).
 *
 * @param design for how a control is designed
 * @param sampled for the operation of a control that leaves records to draw from
 * @param automated for the operation of an automated control
 * @param other for the operation of any other control
 */
public record StandardProcedure(
    Set<Technique> design, Set<Technique> sampled, Set<Technique> automated, Set<Technique> other) {

  public StandardProcedure {
    design = ordered(design);
    sampled = ordered(sampled);
    automated = ordered(automated);
    other = ordered(other);
  }

  private static Set<Technique> ordered(Set<Technique> techniques) {
    return Collections.unmodifiableSet(new TreeSet<>(techniques));
  }

  /** The techniques for the operation of a control of that frequency. */
  Set<Technique> operationOf(Frequency frequency, SampleTable table) {
    if (frequency == Frequency.AUTOMATED) {
      return automated;
    }
    return table.needsSample(frequency) ? sampled : other;
  }
}
