package dev.akashi.workshop;

import dev.akashi.directory.Actor;

/**
 * A draft was put before the public; told in the transaction of the step.
 *
 * @param draft as everybody reads it from now on
 */
public record DraftPutOut(Actor actor, BaselineDraft draft) {}
