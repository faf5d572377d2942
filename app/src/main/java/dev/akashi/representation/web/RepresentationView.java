package dev.akashi.representation.web;

import dev.akashi.assessment.Engagement;
import dev.akashi.assessment.EngagementState;
import dev.akashi.kernel.Reason;
import dev.akashi.representation.AssertionSet;
import dev.akashi.representation.Representation;
import dev.akashi.representation.Representations.Desk;
import java.util.List;
import java.util.Optional;

/**
 * The representations of an engagement: the one that holds, the form, and those withdrawn.
 *
 * @param asked the number of the one that is looked for
 */
public record RepresentationView(Desk desk, Optional<Integer> asked) {

  public Engagement engagement() {
    return desk.engagement();
  }

  public String path() {
    return "/representations/" + engagement().id();
  }

  public Optional<Representation> standing() {
    return desk.standing();
  }

  /** Those that no longer hold, newest first. */
  public List<Representation> withdrawn() {
    return desk.all().stream().filter(representation -> !representation.stands()).toList();
  }

  /** Whether that one is looked for. */
  public boolean isAsked(Representation one) {
    return asked.filter(number -> number == one.number()).isPresent();
  }

  /** The address of the one of that number. */
  public String path(Representation one) {
    return path() + "/" + one.number();
  }

  public AssertionSet assertions() {
    return desk.assertions();
  }

  /** What stands against signing today. */
  public List<Reason> against() {
    return desk.against();
  }

  /** Whether the form is shown. */
  public boolean mayStillSign() {
    return desk.maySign() && engagement().state() == EngagementState.FIELDWORK;
  }
}
