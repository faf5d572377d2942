package dev.akashi.committee;

import dev.akashi.kernel.Reason;
import dev.akashi.programme.ParameterCheck;
import java.util.List;
import org.springframework.stereotype.Component;

/** One person is no committee: the least quorum is two or more (AMD-03). */
@Component
class QuorumLeast implements ParameterCheck {

  private static final int LEAST = 2;

  @Override
  public String key() {
    return CommitteeParameters.QUORUM_LEAST.key();
  }

  @Override
  public List<Reason> defects(String text) {
    String digits = text.strip();
    boolean few = digits.matches("\\d{1,9}") && Integer.parseInt(digits) < LEAST;
    return few
        ? List.of(Reason.of("committee.quorum-too-small", "AMD-03").with(LEAST).at("text"))
        : List.of();
  }
}
