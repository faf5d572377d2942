package dev.akashi.workshop.web;

import dev.akashi.baseline.RequirementDetails;
import dev.akashi.baseline.RequirementDetails.AuditAspect;
import dev.akashi.baseline.RequirementDetails.AuditCycle;
import dev.akashi.baseline.RequirementDetails.AuditTechnique;
import dev.akashi.baseline.RequirementDetails.ControlNature;
import dev.akashi.baseline.RequirementDetails.ControlParameter;
import dev.akashi.baseline.RequirementDetails.FrequencyClass;
import dev.akashi.baseline.RequirementDetails.Procedure;
import dev.akashi.baseline.RequirementDetails.Provenance;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.WritableText;
import dev.akashi.platform.FormInput;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The details of a requirement as they are typed or sent: rows of which some are empty. */
record DetailsRows(
    @Nullable String nature,
    @Nullable String frequency,
    @Nullable String everyYears,
    @Nullable String fromYear,
    @Nullable List<TextRow> examples,
    @Nullable List<ProcedureRow> procedures,
    @Nullable List<TextRow> risks,
    @Nullable List<SourceRow> provenance,
    @Nullable List<ParameterRow> parameters) {

  /** No requirement has more rows of one sort. */
  static final int MOST = 30;

  static final int LONGEST = 2_000;

  record TextRow(@Nullable String ja, @Nullable String en) {}

  record ProcedureRow(
      @Nullable String technique,
      @Nullable String aspect,
      @Nullable String ja,
      @Nullable String en) {}

  record SourceRow(@Nullable String document, @Nullable String reference, @Nullable String note) {}

  record ParameterRow(@Nullable String id, @Nullable String ja, @Nullable String en) {}

  static DetailsRows of(FormInput form) {
    return new DetailsRows(
        form.text("nature"),
        form.text("frequency"),
        form.text("everyYears"),
        form.text("fromYear"),
        rows(
            form,
            "exampleJa",
            i -> new TextRow(at(form, "exampleJa", i), at(form, "exampleEn", i))),
        rows(
            form,
            "stepJa",
            i ->
                new ProcedureRow(
                    at(form, "stepTechnique", i),
                    at(form, "stepAspect", i),
                    at(form, "stepJa", i),
                    at(form, "stepEn", i))),
        rows(form, "riskJa", i -> new TextRow(at(form, "riskJa", i), at(form, "riskEn", i))),
        rows(
            form,
            "sourceDocument",
            i ->
                new SourceRow(
                    at(form, "sourceDocument", i),
                    at(form, "sourceReference", i),
                    at(form, "sourceNote", i))),
        rows(
            form,
            "parameterId",
            i ->
                new ParameterRow(
                    at(form, "parameterId", i),
                    at(form, "parameterJa", i),
                    at(form, "parameterEn", i))));
  }

  private static <T> List<T> rows(FormInput form, String field, IntFunction<T> row) {
    return IntStream.range(0, MOST).takeWhile(i -> form.has(field + i)).mapToObj(row).toList();
  }

  private static String at(FormInput form, String field, int row) {
    return form.text(field + row);
  }

  /** The details, empty rows left out; what is wrong is told and left out too. */
  RequirementDetails read(Consumer<Reason> wrong) {
    return new RequirementDetails(
        choice("nature", nature, ControlNature.class, wrong),
        each(
            examples,
            "exampleJa",
            wrong,
            (row, i) -> text(row.ja(), row.en(), "exampleJa", i, wrong)),
        each(procedures, "stepJa", wrong, (row, i) -> procedure(row, i, wrong)),
        choice("frequency", frequency, FrequencyClass.class, wrong),
        cycle(wrong),
        each(risks, "riskJa", wrong, (row, i) -> text(row.ja(), row.en(), "riskJa", i, wrong)),
        each(provenance, "sourceDocument", wrong, (row, i) -> source(row, i, wrong)),
        each(parameters, "parameterId", wrong, (row, i) -> parameter(row, i, wrong)));
  }

  private interface Reader<R, T> {
    Optional<T> read(R row, int number);
  }

  private static <R, T> List<T> each(
      @Nullable List<R> rows, String field, Consumer<Reason> wrong, Reader<R, T> reader) {
    List<T> read = new ArrayList<>();
    List<R> there = rows == null ? List.of() : rows;
    if (there.size() > MOST) {
      wrong.accept(Reason.atField(field + MOST, "workshop.too-many-rows", MOST));
      return read;
    }
    for (int i = 0; i < there.size(); i++) {
      reader.read(there.get(i), i).ifPresent(read::add);
    }
    return read;
  }

  private Optional<AuditCycle> cycle(Consumer<Reason> wrong) {
    String every = plain(everyYears);
    String from = plain(fromYear);
    if (every.isEmpty() && from.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new AuditCycle(Integer.parseInt(every), Integer.parseInt(from)));
    } catch (IllegalArgumentException e) {
      wrong.accept(Reason.of("workshop.bad-cycle", "FRM-49").at("everyYears"));
      return Optional.empty();
    }
  }

  private static Optional<Procedure> procedure(ProcedureRow row, int i, Consumer<Reason> wrong) {
    Optional<LocalizedText> text = text(row.ja(), row.en(), "stepJa", i, wrong);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<AuditTechnique> technique =
        choice("stepTechnique" + i, row.technique(), AuditTechnique.class, wrong);
    Optional<AuditAspect> aspect = choice("stepAspect" + i, row.aspect(), AuditAspect.class, wrong);
    if (plain(row.technique()).isEmpty()) {
      wrong.accept(Reason.atField("stepTechnique" + i, "input.required"));
    }
    if (plain(row.aspect()).isEmpty()) {
      wrong.accept(Reason.atField("stepAspect" + i, "input.required"));
    }
    return technique.flatMap(t -> aspect.map(a -> new Procedure(t, a, text.get())));
  }

  private static Optional<Provenance> source(SourceRow row, int i, Consumer<Reason> wrong) {
    String document = limited(row.document(), "sourceDocument" + i, wrong);
    String reference = limited(row.reference(), "sourceReference" + i, wrong);
    String note = limited(row.note(), "sourceNote" + i, wrong);
    if (document.isEmpty() && reference.isEmpty() && note.isEmpty()) {
      return Optional.empty();
    }
    if (document.isEmpty() || reference.isEmpty()) {
      wrong.accept(
          Reason.of("workshop.source-incomplete", "FRM-22")
              .at((document.isEmpty() ? "sourceDocument" : "sourceReference") + i));
      return Optional.empty();
    }
    return Optional.of(new Provenance(document, reference, note));
  }

  private static Optional<ControlParameter> parameter(
      ParameterRow row, int i, Consumer<Reason> wrong) {
    String id = plain(row.id());
    Optional<LocalizedText> label = text(row.ja(), row.en(), "parameterJa", i, wrong);
    if (id.isEmpty() && label.isEmpty()) {
      return Optional.empty();
    }
    if (label.isEmpty()) {
      wrong.accept(Reason.atField("parameterJa" + i, "input.required"));
    }
    return label.flatMap(text ->
        read(
            id,
            "parameterId" + i,
            "workshop.bad-parameter",
            wrong,
            value -> new ControlParameter(value, text)));
  }

  private static Optional<LocalizedText> text(
      @Nullable String ja, @Nullable String en, String field, int i, Consumer<Reason> wrong) {
    String japanese = limited(ja, field + i, wrong);
    String english = limited(en, field + i, wrong);
    if (japanese.isEmpty() && !english.isEmpty()) {
      wrong.accept(Reason.atField(field + i, "workshop.japanese-needed"));
    }
    return japanese.isEmpty()
        ? Optional.empty()
        : Optional.of(new LocalizedText(japanese, english));
  }

  private static <E extends Enum<E>> Optional<E> choice(
      String field, @Nullable String value, Class<E> type, Consumer<Reason> wrong) {
    String text = plain(value);
    return text.isEmpty()
        ? Optional.empty()
        : read(text, field, "input.not-a-choice", wrong, name -> Enum.valueOf(type, name));
  }

  private static <T> Optional<T> read(
      String text, String field, String code, Consumer<Reason> wrong, Function<String, T> reader) {
    try {
      return Optional.of(reader.apply(text));
    } catch (IllegalArgumentException e) {
      wrong.accept(new Reason(code, Optional.of(field), List.of(text), List.of()));
      return Optional.empty();
    }
  }

  private static String limited(@Nullable String value, String field, Consumer<Reason> wrong) {
    String text = value == null ? "" : value.strip();
    if (text.length() > LONGEST) {
      wrong.accept(Reason.atField(field, "input.too-long", LONGEST, text.length()));
    }
    if (!WritableText.isWritable(text)) {
      wrong.accept(Reason.atField(field, "input.unwritable"));
    }
    return text;
  }

  private static String plain(@Nullable String value) {
    return value == null ? "" : Normalizer.normalize(value, Normalizer.Form.NFKC).strip();
  }
}
