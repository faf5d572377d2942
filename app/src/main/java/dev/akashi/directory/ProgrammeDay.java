package dev.akashi.directory;

import java.time.LocalDate;

/** The day it is for the programme, which names and rules go by. */
public interface ProgrammeDay {
  LocalDate day();
}
