package dev.akashi.platform;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something that waits for a person.
 *
 * @param code the bundles hold {@code work.<code>} (what it is) and {@code work.<code>.do} (the
 *     button)
 * @param args the arguments of the message
 * @param link the page where it is done
 * @param due when it is due, if it is
 */
public record WorkItem(String code, List<Object> args, String link, Optional<LocalDate> due) {}
