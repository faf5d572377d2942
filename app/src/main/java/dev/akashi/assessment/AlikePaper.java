package dev.akashi.assessment;

import dev.akashi.kernel.LocalizedText;

/**
 * A working paper of another engagement in nearly the same words.
 *
 * @param percent how alike the two are
 */
public record AlikePaper(
    PaperId paper, EngagementId engagement, LocalizedText serviceName, int number, int percent) {}
