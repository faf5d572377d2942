package dev.akashi.baseline;

import java.time.LocalDate;
import java.util.List;

/** The baselines that are loaded. */
public interface Baselines {

  /** The baseline of that version, for example {@code 2022-04-01}; 404 when there is none. */
  Baseline version(String version);

  /** The newest baseline in force on the day; 404 when there is none. */
  Baseline inForceOn(LocalDate day);

  /** All loaded versions, newest first. */
  List<Baseline> all();
}
