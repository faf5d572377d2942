package dev.akashi.request.web;

import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.SampleId;
import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.Period;
import dev.akashi.platform.ApiInput;
import dev.akashi.request.AskedItem;
import dev.akashi.request.DrawnForAsking.Chosen;
import dev.akashi.request.EvidenceRequest;
import dev.akashi.request.EvidenceRequest.Asked;
import dev.akashi.request.EvidenceRequestFilter;
import dev.akashi.request.EvidenceRequestState;
import dev.akashi.request.EvidenceRequestState.EvidenceRequestStep;
import dev.akashi.request.EvidenceRequestSteps.Taken;
import dev.akashi.request.EvidenceRequests.ChosenFile;
import dev.akashi.request.EvidenceRequests.Listed;
import dev.akashi.request.EvidenceRequests.Named;
import dev.akashi.request.EvidenceRequests.Opened;
import dev.akashi.request.EvidenceRequests.Row;
import dev.akashi.request.RequestEntry;
import dev.akashi.request.RequestParty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Evidence requests as data, read and written. */
final class RequestJson {

  private RequestJson() {}

  /** What is asked for. */
  record AskedBody(
      @Nullable String title,
      @Nullable String wanted,
      @Nullable List<@Nullable String> requirements,
      @Nullable String dueOn,
      @Nullable String periodFirst,
      @Nullable String periodLast,
      @Nullable List<@Nullable DrawnBody> drawn,
      @Nullable Integer revision) {

    Asked read() {
      ApiInput input = new ApiInput();
      Optional<Asked> asked = read(input);
      input.refuseIfBad();
      return asked.orElseThrow();
    }

    Optional<Asked> read(ApiInput input) {
      String name = input.required("title", title, RequestForm.LONGEST_TITLE);
      String what = input.required("wanted", wanted, RequestForm.LONGEST_TEXT);
      List<RequirementId> controls = new ArrayList<>();
      for (String requirement : input.list("requirements", requirements)) {
        input
            .read("requirements", requirement, "request.no-number", RequirementId::of)
            .ifPresent(controls::add);
      }
      Optional<LocalDate> due = input.requiredDate("dueOn", dueOn);
      Optional<Period> days =
          RequestForm.period(
              input.date("periodFirst", periodFirst),
              input.date("periodLast", periodLast),
              input::note);
      return due.map(day -> new Asked(name, what, controls, day, days));
    }
  }

  /** Drawn items of a sample, as ranks like {@code 1-5, 8}. */
  record DrawnBody(@Nullable String sample, @Nullable String ranks) {

    Optional<Chosen> read(ApiInput input) {
      String named = input.required("sample", sample, RequestForm.LONGEST_TITLE);
      String which = input.required("ranks", ranks, RequestForm.LONGEST_TITLE);
      return input
          .read("sample", named, "input.not-an-id", SampleId::of)
          .map(id -> new Chosen(id, which));
    }
  }

  /** A request with the drawn items it names. */
  record AskedWith(Asked asked, List<Chosen> drawn) {}

  /** Requests that are made at once, all or none. */
  record AskBody(@Nullable List<@Nullable AskedBody> requests, @Nullable Boolean despite) {

    List<AskedWith> read() {
      ApiInput input = new ApiInput();
      List<AskedWith> all = new ArrayList<>();
      for (AskedBody one : input.list("requests", requests)) {
        List<Chosen> drawn = new ArrayList<>();
        for (DrawnBody items : input.list("drawn", one.drawn())) {
          items.read(input).ifPresent(drawn::add);
        }
        one.read(input).ifPresent(asked -> all.add(new AskedWith(asked, drawn)));
      }
      input.refuseIfBad();
      return all;
    }
  }

  /** A step with what is said. */
  record StepBody(
      @Nullable String step,
      @Nullable String text,
      @Nullable String newDueOn,
      @Nullable Integer revision) {

    Taken read() {
      ApiInput input = new ApiInput();
      Optional<EvidenceRequestStep> taken = input.choice("step", step, EvidenceRequestStep.class);
      String said = input.optional("text", text, RequestForm.LONGEST_TEXT);
      Optional<LocalDate> due = input.date("newDueOn", newDueOn);
      input.refuseIfBad();
      return new Taken(taken.orElseThrow(), said, due, ApiInput.revision(revision));
    }
  }

  record CommentBody(@Nullable String text) {

    String read() {
      ApiInput input = new ApiInput();
      String said = input.required("comment", text, RequestForm.LONGEST_TEXT);
      input.refuseIfBad();
      return said;
    }
  }

  record Made(List<String> ids) {}

  /** A part of the list; {@code next} is the start of the following one. */
  record ListJson(List<RowJson> items, int total, int overdue, @Nullable Integer next) {
    static ListJson of(Listed listed) {
      return new ListJson(
          listed.rows().stream().map(RowJson::of).toList(),
          listed.total(),
          listed.overdue(),
          listed.paging().next(listed.total()));
    }
  }

  record RowJson(
      String id,
      String engagement,
      String serviceName,
      int number,
      String title,
      List<String> requirements,
      LocalDate dueOn,
      EvidenceRequestState state,
      boolean overdue,
      int files,
      int revision) {
    static RowJson of(Row row) {
      EvidenceRequest request = row.request();
      return new RowJson(
          request.id().toString(),
          request.engagement().toString(),
          row.engagement().serviceName().ja(),
          request.number(),
          request.asked().title(),
          numbers(request),
          request.asked().dueOn(),
          request.state(),
          row.overdue(),
          row.files(),
          request.revision());
    }
  }

  private static List<String> numbers(EvidenceRequest request) {
    return request.asked().controls().stream().map(RequirementId::value).toList();
  }

  record RequestDocument(
      String id,
      String engagement,
      String serviceName,
      int number,
      String title,
      String wanted,
      List<String> requirements,
      LocalDate dueOn,
      Optional<Period> period,
      EvidenceRequestState state,
      Instant stateSince,
      boolean overdue,
      boolean open,
      String askedBy,
      Instant askedAt,
      List<ItemJson> items,
      List<FileJson> files,
      List<EntryJson> entries,
      int revision) {
    static RequestDocument of(Opened opened, List<Named> items) {
      EvidenceRequest request = opened.request();
      return new RequestDocument(
          request.id().toString(),
          request.engagement().toString(),
          opened.engagement().serviceName().ja(),
          request.number(),
          request.asked().title(),
          request.asked().wanted(),
          numbers(request),
          request.asked().dueOn(),
          request.asked().period(),
          request.state(),
          request.stateSince(),
          opened.overdue(),
          opened.open(),
          request.askedBy(),
          request.askedAt(),
          items.stream().map(ItemJson::of).toList(),
          opened.files().stream().map(FileJson::of).toList(),
          opened.entries().stream().map(EntryJson::of).toList(),
          request.revision());
    }
  }

  record ItemJson(
      String sample, String requirement, String line, String populationOf, int rank, String key) {
    static ItemJson of(Named named) {
      AskedItem item = named.item();
      return new ItemJson(
          item.sample().toString(),
          item.requirement().value(),
          item.line(),
          item.populationOf(),
          item.number(),
          item.key());
    }
  }

  record FileJson(
      String id,
      String evidence,
      int version,
      String title,
      String fileName,
      String sha256,
      LocalDate from,
      Optional<LocalDate> until,
      Optional<Instant> deliveredAt) {
    static FileJson of(ChosenFile file) {
      return new FileJson(
          file.handOver().id().toString(),
          file.item().id().toString(),
          file.version().number(),
          file.item().details().title(),
          file.version().fileName(),
          file.version().sha256().value(),
          file.version().effective().from(),
          file.version().effective().until(),
          file.handOver().deliveredAt());
    }
  }

  record EntryJson(
      RequestEntry.RequestAct act, RequestParty party, String text, String person, Instant at) {
    static EntryJson of(RequestEntry entry) {
      return new EntryJson(entry.act(), entry.party(), entry.text(), entry.person(), entry.at());
    }
  }

  /** Which requests a call asks for; what cannot be read is refused. */
  static EvidenceRequestFilter filter(
      @Nullable String state,
      @Nullable String waits,
      boolean overdue,
      @Nullable String control,
      @Nullable String engagement) {
    ApiInput input = new ApiInput();
    EvidenceRequestFilter filter =
        new EvidenceRequestFilter(
            given(
                input,
                "state",
                state,
                "input.not-a-choice",
                name -> Enum.valueOf(EvidenceRequestState.class, name)),
            given(
                input,
                "waits",
                waits,
                "input.not-a-choice",
                name -> Enum.valueOf(RequestParty.class, name)),
            overdue,
            given(input, "control", control, "request.no-number", RequirementId::of),
            given(input, "engagement", engagement, "input.not-an-id", EngagementId::of));
    input.refuseIfBad();
    return filter;
  }

  private static <T> Optional<T> given(
      ApiInput input, String field, @Nullable String value, String code, Function<String, T> read) {
    return value == null || value.isBlank()
        ? Optional.empty()
        : input.read(field, value, code, read);
  }
}
