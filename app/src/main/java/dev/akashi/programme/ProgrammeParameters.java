package dev.akashi.programme;

import java.time.LocalDate;

/** Gives the value a parameter has on a day. */
public interface ProgrammeParameters {

  /**
   * The value in force on the day.
   *
   * @throws IllegalStateException when the data states none for that day: the first-start data
   *     covers every day, and the editor refuses gaps
   */
  <T> T on(LocalDate day, Parameter<T> parameter);

  /** A short name of the parameter set in force on the day, kept with decisions made under it. */
  String versionOn(LocalDate day);
}
