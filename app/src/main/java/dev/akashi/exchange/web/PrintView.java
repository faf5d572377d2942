package dev.akashi.exchange.web;

import dev.akashi.exchange.Book;
import dev.akashi.exchange.Book.Branch;
import dev.akashi.exchange.Book.Heading;
import dev.akashi.exchange.Book.Item;
import java.util.List;
import java.util.Optional;

/** A baseline to be printed: chapters with everything under them in order. */
public record PrintView(Book book, String path) {

  public List<Branch> chapters() {
    return book.tree();
  }

  /** What stands under a chapter, the chapter itself left out. */
  public List<Branch> under(Branch chapter) {
    return chapter.all().skip(1).toList();
  }

  public Optional<Heading> heading(Branch branch) {
    return branch.entry() instanceof Heading heading ? Optional.of(heading) : Optional.empty();
  }

  public Optional<Item> item(Branch branch) {
    return branch.entry() instanceof Item item ? Optional.of(item) : Optional.empty();
  }

  public long requirements(Branch chapter) {
    return chapter.all().filter(branch -> branch.entry() instanceof Item).count();
  }
}
