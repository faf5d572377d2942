package dev.akashi.notice;

import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.ClauseId;
import dev.akashi.trail.Subject;
import java.util.List;

/** Sends notices; call it in the transaction of the change the notice tells of. */
public interface Notices {

  /**
   * Tells an organisation.
   *
   * @param code the bundles hold {@code notice.<code>} for it
   * @param args the arguments of the message as {@code KeptArgument} keeps them: texts, texts in
   *     both languages, ISO dates, or names of versions
   * @param link the page it is about, beginning with a slash
   * @param clauses what the notice rests on
   */
  void tell(
      OrganisationId organisation, String code, List<?> args, String link, List<ClauseId> clauses);

  /**
   * Tells several organisations at once what concerns each of them; one write for all.
   *
   * @param about what all of it is about, for the event log
   */
  void tellAll(Subject about, List<Told> all);

  /** What one organisation is told; the parts are those of {@link #tell}. */
  record Told(
      OrganisationId organisation,
      String code,
      List<?> args,
      String link,
      List<ClauseId> clauses) {}
}
