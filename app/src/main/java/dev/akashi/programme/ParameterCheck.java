package dev.akashi.programme;

import dev.akashi.kernel.Reason;
import java.util.List;

/** What speaks against a value beyond its form, told by the feature that reads the parameter. */
public interface ParameterCheck {

  /** The parameter. */
  String key();

  /** The defects of a text; empty when it can be stored. */
  List<Reason> defects(String text);
}
