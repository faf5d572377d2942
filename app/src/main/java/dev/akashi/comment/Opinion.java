package dev.akashi.comment;

import dev.akashi.workshop.DraftText;
import java.time.Instant;
import java.util.Optional;

/**
 * One comment as the programme office sees it.
 *
 * @param number in the round, from 1
 * @param requirement what it is about; the whole draft when empty
 * @param sender who wrote it, as far as they said
 * @param publish whether the writer agreed to have it published
 * @param hiddenFor why it is kept from the public
 */
public record Opinion(
    OpinionId id,
    int number,
    Optional<String> requirement,
    String body,
    Sender sender,
    boolean publish,
    Instant receivedAt,
    Optional<String> hiddenFor,
    Optional<Disposition> disposition,
    DraftText answer,
    int revision) {

  /** Who wrote a comment: each of it may be empty, and the address is never shown to the public. */
  public record Sender(String name, String organisation, String email) {

    public static final Sender UNKNOWN = new Sender("", "", "");
  }

  public boolean isAnswered() {
    return disposition.isPresent();
  }

  /** Whether the public may read it: the writer agreed, and nobody hid it. */
  public boolean isPublic() {
    return publish && hiddenFor.isEmpty();
  }
}
