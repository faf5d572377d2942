package dev.akashi.evidence.web;

import dev.akashi.evidence.EvidenceItem;
import dev.akashi.evidence.EvidenceKind;
import dev.akashi.evidence.EvidenceVersion;
import dev.akashi.evidence.StatementEvidence;
import dev.akashi.filestore.FileStore.Condition;
import dev.akashi.kernel.Period;
import dev.akashi.statement.LinkedFile;
import dev.akashi.statement.Visibility;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evidence as data. */
final class EvidenceJson {

  private EvidenceJson() {}

  record Items(List<ItemJson> items) {}

  record ItemJson(
      String id,
      String title,
      EvidenceKind kind,
      String description,
      String owner,
      Visibility visibility,
      int revision,
      List<VersionJson> versions) {

    static ItemJson of(EvidenceItem item) {
      EvidenceItem.Details said = item.details();
      return new ItemJson(
          item.id().toString(),
          said.title(),
          said.kind(),
          said.description(),
          said.owner(),
          said.visibility(),
          item.revision(),
          item.versions().stream().map(VersionJson::of).toList());
    }
  }

  record VersionJson(
      int number,
      String fileName,
      String sha256,
      long size,
      String mediaType,
      LocalDate from,
      @Nullable LocalDate until,
      String note,
      String uploadedBy,
      Instant uploadedAt,
      Condition condition,
      Instant checkedAt) {

    static VersionJson of(EvidenceVersion version) {
      return new VersionJson(
          version.number(),
          version.fileName(),
          version.sha256().value(),
          version.size(),
          version.media().mediaType(),
          version.effective().from(),
          version.effective().until().orElse(null),
          version.note(),
          version.uploadedBy(),
          version.uploadedAt(),
          version.condition(),
          version.checkedAt());
    }
  }

  record Lines(List<LineJson> items) {

    static Lines of(StatementEvidence evidence) {
      return new Lines(evidence.lines().stream().map(LineJson::of).toList());
    }
  }

  record LineJson(String requirement, List<FileJson> files, List<Period> gaps) {

    static LineJson of(StatementEvidence.Line line) {
      return new LineJson(
          line.requirement().value(),
          line.files().stream().map(FileJson::of).toList(),
          line.gaps());
    }
  }

  record FileJson(
      String link,
      String line,
      String evidence,
      String title,
      int version,
      String fileName,
      String sha256,
      LocalDate from,
      @Nullable LocalDate until) {

    static FileJson of(LinkedFile file) {
      return new FileJson(
          file.link().toString(),
          file.line(),
          file.evidence().toString(),
          file.title(),
          file.version(),
          file.fileName(),
          file.sha256(),
          file.from(),
          file.until().orElse(null));
    }
  }
}
