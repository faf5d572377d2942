package dev.akashi.exchange;

import dev.akashi.baseline.ActingParty;
import dev.akashi.baseline.RequirementDetails;
import dev.akashi.kernel.Reason;
import java.util.Optional;

/**
 * What a file says about one heading or requirement. What it does not say is empty and stays as it
 * is in the draft.
 *
 * @param place where it stands in the file, for people: a line, a row, an id
 * @param number as it was read; may be anything
 * @param problem what is wrong with it already
 */
public record IncomingRow(
    String place,
    String number,
    Optional<String> titleJa,
    Optional<String> titleEn,
    Optional<String> textJa,
    Optional<String> textEn,
    Optional<ActingParty> actor,
    Optional<RequirementDetails> details,
    Optional<Reason> problem) {

  /** A row of which nothing but its place and number is known yet. */
  public static IncomingRow at(String place, String number) {
    return new IncomingRow(
        place,
        number,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public IncomingRow titled(Optional<String> ja, Optional<String> en) {
    return new IncomingRow(place, number, ja, en, textJa, textEn, actor, details, problem);
  }

  public IncomingRow saying(Optional<String> ja, Optional<String> en) {
    return new IncomingRow(place, number, titleJa, titleEn, ja, en, actor, details, problem);
  }

  public IncomingRow by(Optional<ActingParty> acting) {
    return new IncomingRow(
        place, number, titleJa, titleEn, textJa, textEn, acting, details, problem);
  }

  public IncomingRow with(Optional<RequirementDetails> said) {
    return new IncomingRow(place, number, titleJa, titleEn, textJa, textEn, actor, said, problem);
  }

  public IncomingRow wrong(Reason reason) {
    return new IncomingRow(
        place,
        number,
        titleJa,
        titleEn,
        textJa,
        textEn,
        actor,
        details,
        Optional.of(problem.orElse(reason)));
  }
}
