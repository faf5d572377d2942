package dev.akashi.decision;

import dev.akashi.directory.PersonId;
import java.time.LocalDate;

/** The CISO's approval of a service that is not on the list (CBD-18). */
public record OwnResponsibility(CandidateId candidate, PersonId by, String name, LocalDate on) {}
