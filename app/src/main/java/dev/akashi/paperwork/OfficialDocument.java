package dev.akashi.paperwork;

import dev.akashi.kernel.Language;
import java.util.List;

/**
 * A document as it is read, whatever it is written as: Word and PDF say the same.
 *
 * @param under what stands below the title, line by line
 * @param running what stands at the head of every page
 */
public record OfficialDocument(
    Language language, String title, List<String> under, String running, List<Part> parts) {

  public OfficialDocument {
    under = List.copyOf(under);
    parts = List.copyOf(parts);
  }
}
