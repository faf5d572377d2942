package dev.akashi.evidence.web;

import dev.akashi.evidence.Effective;
import dev.akashi.evidence.EvidenceItem.Details;
import dev.akashi.evidence.EvidenceKind;
import dev.akashi.evidence.FileUpload;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.UploadBody;
import dev.akashi.statement.Visibility;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Reads what is typed about evidence. */
final class EvidenceForm {

  static final int LONGEST_TITLE = 200;
  static final int LONGEST_TEXT = 4_000;

  private EvidenceForm() {}

  /** What is said of an item; refuses when anything is wrong. */
  static Details details(FormInput form) {
    String title = form.required("title", LONGEST_TITLE);
    Optional<EvidenceKind> kind = form.choice("kind", EvidenceKind.class);
    String description = form.optional("description", LONGEST_TEXT);
    String owner = form.optional("owner", LONGEST_TITLE);
    Optional<Visibility> visibility = form.choice("visibility", Visibility.class);
    form.refuseIfBad();
    return new Details(title, kind.orElseThrow(), description, owner, visibility.orElseThrow());
  }

  /** A file from a form. */
  static FileUpload upload(FormInput form, @Nullable MultipartFile file) {
    return upload(form, UploadBody.name(file), () -> Objects.requireNonNull(file).getInputStream());
  }

  static FileUpload upload(FormInput form, String fileName, FileUpload.Content content) {
    Optional<LocalDate> from = form.requiredDate("from");
    Optional<LocalDate> until = form.date("until");
    String note = form.optional("note", LONGEST_TEXT);
    form.refuseIfBad();
    return new FileUpload(fileName, Effective.of(from.orElseThrow(), until), note, content);
  }
}
