package dev.akashi.representation.web;

import dev.akashi.assessment.Engagement;
import dev.akashi.assessment.EngagementState;
import dev.akashi.kernel.Reason;
import dev.akashi.representation.AssertionSet;
import dev.akashi.representation.Representation;
import dev.akashi.representation.Representations.Desk;
import java.util.List;
import java.util.Optional;

/** The representations of an engagement: the one that holds, the form, and those withdrawn. */
public record RepresentationView(Desk desk) {

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
