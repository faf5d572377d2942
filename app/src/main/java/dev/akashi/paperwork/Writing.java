package dev.akashi.paperwork;

import dev.akashi.kernel.JapaneseDates;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.platform.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Puts a document together, part by part, in one language. */
final class Writing {

  private final Words words;
  private final List<Part> parts = new ArrayList<>();

  Writing(Words words) {
    this.words = words;
  }

  String t(String key, Object... args) {
    return words.text(key, args);
  }

  String label(Enum<?> value) {
    return words.label(value);
  }

  String in(LocalizedText text) {
    return text.in(words.language());
  }

  String day(LocalDate day) {
    return JapaneseDates.full(day, words.language());
  }

  /** The text, or the words for what is not stated. */
  String stated(String text) {
    return text.isBlank() ? t("paperwork.not-stated") : text;
  }

  String listed(Collection<String> texts) {
    return stated(String.join(t("paperwork.and"), texts));
  }

  Writing heading(int level, String key, Object... args) {
    return headed(level, t(key, args));
  }

  Writing headed(int level, String text) {
    parts.add(new Part.Heading(level, text));
    return this;
  }

  Writing text(String text) {
    parts.add(new Part.Text(text));
    return this;
  }

  Writing notice(String text) {
    parts.add(new Part.Notice(text));
    return this;
  }

  Writing facts(List<Part.Fact> facts) {
    parts.add(new Part.Facts(facts));
    return this;
  }

  /** A table, or a sentence when it would have no rows. */
  Writing grid(List<Part.Column> columns, List<List<String>> rows, String empty) {
    parts.add(rows.isEmpty() ? new Part.Text(t(empty)) : new Part.Grid(columns, rows));
    return this;
  }

  Part.Fact fact(String key, String value) {
    return new Part.Fact(t(key), stated(value));
  }

  Part.Column column(String key, int share) {
    return new Part.Column(t(key), share);
  }

  String day(Optional<LocalDate> day) {
    return day.map(this::day).orElse("");
  }

  OfficialDocument document(String title, List<String> under, String running) {
    return new OfficialDocument(words.language(), title, under, running, parts);
  }
}
