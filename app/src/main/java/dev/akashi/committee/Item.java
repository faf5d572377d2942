package dev.akashi.committee;

import dev.akashi.kernel.LocalizedText;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A matter on the agenda of a meeting, with the motion that is put to the vote.
 *
 * @param matterKind which feature it comes from
 * @param link the page on which the matter is read
 * @param papersHash the hash of the papers at the opening; empty before
 * @param remark why it was taken off the agenda
 * @param tally the count, once the vote is over
 */
public record Item(
    ItemId id,
    MeetingId meeting,
    int position,
    String matterKind,
    UUID matter,
    LocalizedText title,
    String link,
    String outcome,
    Optional<LocalDate> effectiveOn,
    String reason,
    String papersHash,
    ItemState state,
    String remark,
    Optional<Tally> tally,
    int revision) {

  Item at(int newPosition) {
    return new Item(
        id,
        meeting,
        newPosition,
        matterKind,
        matter,
        title,
        link,
        outcome,
        effectiveOn,
        reason,
        papersHash,
        state,
        remark,
        tally,
        revision);
  }

  Item with(Motion motion) {
    return new Item(
        id,
        meeting,
        position,
        matterKind,
        matter,
        title,
        link,
        motion.outcome(),
        motion.effectiveOn(),
        motion.reason(),
        papersHash,
        state,
        remark,
        tally,
        revision + 1);
  }

  Item opened(String hash) {
    return inState(hash, ItemState.OPEN, "", Optional.empty());
  }

  Item settled(ItemState result, Tally counted) {
    return inState(papersHash, result, "", Optional.of(counted));
  }

  Item carried() {
    return inState(papersHash, ItemState.CARRIED, "", tally);
  }

  Item takenBack(String why) {
    return inState(papersHash, ItemState.TAKEN_BACK, why, Optional.empty());
  }

  private Item inState(String hash, ItemState next, String why, Optional<Tally> counted) {
    return new Item(
        id,
        meeting,
        position,
        matterKind,
        matter,
        title,
        link,
        outcome,
        effectiveOn,
        reason,
        hash,
        next,
        why,
        counted,
        revision + 1);
  }
}
