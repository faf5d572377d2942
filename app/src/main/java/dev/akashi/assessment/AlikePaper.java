package dev.akashi.assessment;

/**
 * A working paper of another engagement in nearly the same words.
 *
 * @param percent how alike the two are
 */
public record AlikePaper(
    PaperId paper, EngagementId engagement, String serviceName, int number, int percent) {}
