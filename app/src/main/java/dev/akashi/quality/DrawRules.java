package dev.akashi.quality;

import dev.akashi.kernel.Reason;
import dev.akashi.sampling.Population;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** When papers may be drawn: from a frame that has them, and not again until it pleases. */
public final class DrawRules {

  /** The most papers one draw comes to. */
  public static final int MOST = 200;

  private DrawRules() {}

  /**
   * What stands against a draw, all of it.
   *
   * @param rows how many papers the frame holds
   * @param reason why it is drawn again; may be empty
   * @param earlier all draws so far
   */
  public static List<Reason> against(
      Frame frame, int size, int rows, String reason, List<Draw> earlier, LocalDate today) {
    List<Reason> reasons = new ArrayList<>();
    if (frame.issued().last().isAfter(today)) {
      reasons.add(
          Reason.of("quality.frame-in-future", Draw.CLAUSE)
              .with(frame.issued().last(), today)
              .at("last"));
    }
    if (size < 1 || size > MOST) {
      reasons.add(Reason.of("quality.size-out-of-range", Draw.CLAUSE).with(MOST).at("size"));
    }
    if (rows == 0) {
      reasons.add(Reason.of("quality.frame-empty", Draw.CLAUSE).at("first"));
    }
    if (rows > Population.MOST_ROWS) {
      reasons.add(
          Reason.of("quality.frame-too-large", Draw.CLAUSE)
              .with(Population.MOST_ROWS, rows)
              .at("first"));
    }
    List<Draw> before = before(frame, earlier);
    if (!before.isEmpty() && reason.isBlank()) {
      reasons.add(
          Reason.of("quality.drawn-before", Draw.CLAUSE)
              .with(before.stream().<Object>map(Draw::number).toList())
              .at("reason"));
    }
    return reasons;
  }

  /** The draws that could come to a paper of the frame. */
  public static List<Draw> before(Frame frame, List<Draw> earlier) {
    return earlier.stream().filter(draw -> draw.frame().overlaps(frame)).toList();
  }
}
