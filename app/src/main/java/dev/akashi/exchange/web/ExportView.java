package dev.akashi.exchange.web;

import dev.akashi.exchange.Book;
import dev.akashi.exchange.Book.BookLevel;
import java.util.List;

/**
 * What a version or a draft can be had as.
 *
 * @param path the address of the version or the draft
 */
public record ExportView(Book book, String path) {

  /** The notations of OSCAL. */
  public List<String> notations() {
    return List.of("json", "xml", "yaml");
  }

  /** The levels that select anything. */
  public List<BookLevel> levels() {
    return book.levels().stream().filter(level -> !level.members().isEmpty()).toList();
  }

  public String file(String what, String language, String ending) {
    return path + "/files/" + what + "." + language + "." + ending;
  }
}
