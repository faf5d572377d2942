package dev.akashi.evidence;

import dev.akashi.directory.Actor;
import dev.akashi.evidence.EvidenceItem.Details;
import dev.akashi.statement.Visibility;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;

/** Evidence as tests upload it. */
final class EvidenceStage {

  static final LocalDate FROM = LocalDate.of(2024, 10, 1);

  private EvidenceStage() {}

  static Details details(String title) {
    return new Details(title, EvidenceKind.RECORD, "", "基盤運用課", Visibility.ASSESSOR);
  }

  static FileUpload file(String name, String content) {
    return file(name, new Effective(FROM, Optional.empty()), content);
  }

  static FileUpload file(String name, Effective effective, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return new FileUpload(name, effective, "", () -> new ByteArrayInputStream(bytes));
  }

  static EvidenceId item(EvidenceItems items, Actor provider, String title, String content) {
    return items.create(provider, details(title), file(title + ".txt", content));
  }
}
