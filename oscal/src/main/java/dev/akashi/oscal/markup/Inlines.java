package dev.akashi.oscal.markup;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects inlines and joins what belongs together: texts, codes, and stretches of one kind. */
public final class Inlines {

  private final List<Inline> inlines = new ArrayList<>(4);
  private final StringBuilder text = new StringBuilder();
  private boolean isCode;
  private Inline.@Nullable Kind kind;
  private @Nullable Inlines span;

  /** Adds characters. */
  public void text(String more) {
    characters(more, false);
  }

  private void characters(String more, boolean code) {
    if (more.isEmpty()) {
      return;
    }
    if (span != null || code != isCode) {
      flush();
    }
    isCode = code;
    text.append(more);
  }

  public void add(Inline inline) {
    switch (inline) {
      case Inline.Text plain -> text(plain.text());
      case Inline.Code code -> characters(code.text(), true);
      case Inline.Span(Inline.Kind spanKind, List<Inline> content) -> span(spanKind, content);
      default -> {
        flush();
        inlines.add(inline);
      }
    }
  }

  private void span(Inline.Kind spanKind, List<Inline> content) {
    if (content.isEmpty()) {
      return;
    }
    Inlines open = span;
    if (open == null || kind != spanKind) {
      flush();
      open = new Inlines();
      span = open;
      kind = spanKind;
    }
    content.forEach(open::add);
  }

  private void flush() {
    if (!text.isEmpty()) {
      inlines.add(isCode ? new Inline.Code(text.toString()) : new Inline.Text(text.toString()));
      text.setLength(0);
    }
    if (span != null && kind != null) {
      inlines.add(new Inline.Span(kind, span.done()));
      span = null;
    }
  }

  public List<Inline> done() {
    flush();
    return List.copyOf(inlines);
  }
}
