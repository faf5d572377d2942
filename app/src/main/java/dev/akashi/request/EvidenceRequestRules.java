package dev.akashi.request;

import dev.akashi.assessment.Engagement;
import dev.akashi.assessment.EngagementRules;
import dev.akashi.assessment.EngagementState;
import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.Reason;
import dev.akashi.request.EvidenceRequest.Asked;
import dev.akashi.request.EvidenceRequestState.EvidenceRequestStep;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What holds of evidence requests. Everything that stands against something is said at once. */
public final class EvidenceRequestRules {

  /** How many requirements one request can be for. */
  public static final int MOST_CONTROLS = 100;

  /** How many files one request can have. */
  public static final int MOST_FILES = 100;

  /** How many drawn items can be asked for at once. */
  public static final int MOST_ITEMS = 5_000;

  /** How much can be said about one request. */
  public static final int MOST_ENTRIES = 300;

  private static final int NAMED_AT_MOST = 20;

  private EvidenceRequestRules() {}

  /**
   * Whether both sides can act: from the contract on and until the engagement ends, with which its
   * requests close (FRM-33).
   */
  public static List<Reason> engagement(Engagement engagement, LocalDate today) {
    if (engagement.state() == EngagementState.PLANNED) {
      return List.of(Reason.of("request.no-contract", "FRM-33"));
    }
    return EngagementRules.stillOpen(engagement, today);
  }

  /**
   * What stands against asking for something.
   *
   * @param scope the requirements that the statement selected or took over
   * @param before what was asked for until now; empty for a new request
   * @param end the last day of the contract, when it names one
   */
  public static List<Reason> asking(
      Asked asked,
      Optional<Asked> before,
      Set<RequirementId> scope,
      Optional<LocalDate> end,
      LocalDate today) {
    List<Reason> reasons = new ArrayList<>();
    if (asked.title().isBlank()) {
      reasons.add(Reason.atField("title", "input.required"));
    }
    if (asked.wanted().isBlank()) {
      reasons.add(Reason.atField("wanted", "input.required"));
    }
    if (asked.controls().isEmpty()) {
      reasons.add(Reason.atField("requirements", "input.required"));
    }
    if (asked.controls().size() > MOST_CONTROLS) {
      reasons.add(
          Reason.atField(
              "requirements", "request.too-many-controls", MOST_CONTROLS, asked.controls().size()));
    }
    List<String> outside =
        asked.controls().stream()
            .filter(control -> !scope.contains(control))
            .map(RequirementId::value)
            .limit(NAMED_AT_MOST)
            .toList();
    if (!outside.isEmpty()) {
      reasons.add(Reason.of("request.not-in-scope", "FRM-39").with(outside).at("requirements"));
    }
    boolean dueStays = before.filter(was -> was.dueOn().equals(asked.dueOn())).isPresent();
    if (!dueStays) {
      reasons.addAll(due(asked.dueOn(), end, today));
    }
    return reasons;
  }

  private static List<Reason> due(LocalDate day, Optional<LocalDate> end, LocalDate today) {
    if (day.isBefore(today)) {
      return List.of(Reason.atField("dueOn", "request.due-past", day, today));
    }
    return end.filter(day::isAfter)
        .map(last ->
            List.of(Reason.of("request.due-after-end", "FRM-33").with(day, last).at("dueOn")))
        .orElse(List.of());
  }

  /**
   * What is pointed out before something is asked for: requests on the same requirements that were
   * not withdrawn, so that nobody asks twice by mistake.
   */
  public static List<EvidenceRequest> askedAlready(
      List<RequirementId> controls, Collection<EvidenceRequest> all) {
    return all.stream().filter(one -> one.concerns(controls)).toList();
  }

  /** What stands against naming drawn items: each belongs to a requirement the request is for. */
  public static List<Reason> naming(Asked asked, Collection<AskedItem> items) {
    List<String> elsewhere =
        items.stream()
            .map(AskedItem::requirement)
            .filter(requirement -> !asked.controls().contains(requirement))
            .distinct()
            .map(RequirementId::value)
            .limit(NAMED_AT_MOST)
            .toList();
    return elsewhere.isEmpty()
        ? List.of()
        : List.of(Reason.of("request.items-elsewhere", "FRM-39").with(elsewhere).at("drawn"));
  }

  /** What is changed stands with the provider; what is delivered is judged as it was asked for. */
  public static List<Reason> changing(EvidenceRequest request) {
    return request.state().waitsFor(RequestParty.PROVIDER) ? List.of() : List.of(notNow(request));
  }

  /** Files are chosen up to a number that nobody needs. */
  public static List<Reason> choosing(int chosen) {
    return chosen < MOST_FILES
        ? List.of()
        : List.of(Reason.atField("evidence", "request.too-many-files", MOST_FILES));
  }

  /** So much is said about one request, and no more. */
  public static List<Reason> saying(int said) {
    return said < MOST_ENTRIES
        ? List.of()
        : List.of(Reason.atField("comment", "request.too-much-said", MOST_ENTRIES));
  }

  /**
   * What stands against a step.
   *
   * @param text what is said with it
   * @param files how many files go with it
   * @param dueOn the new day, for giving back
   */
  public static List<Reason> step(
      EvidenceRequest request,
      EvidenceRequestStep step,
      RequestParty by,
      String text,
      int files,
      Optional<LocalDate> dueOn,
      Optional<LocalDate> end,
      LocalDate today) {
    if (request.state().after(step, by).isEmpty()) {
      return List.of(notNow(request));
    }
    return switch (step) {
      case DELIVER ->
          files == 0 && text.isBlank()
              ? List.of(Reason.of("request.nothing-delivered", "FRM-39").at("text"))
              : List.of();
      case DECLINE -> declining(text, files);
      case ACCEPT -> List.of();
      case RETURN -> {
        List<Reason> reasons = new ArrayList<>(why(text));
        due(dueOn.orElse(request.asked().dueOn()), end, today)
            .forEach(reason -> reasons.add(reason.at("newDueOn")));
        yield reasons;
      }
      case WITHDRAW -> why(text);
    };
  }

  /** Whoever says that there is nothing hands nothing over, and says why. */
  private static List<Reason> declining(String text, int files) {
    List<Reason> reasons = new ArrayList<>();
    if (text.isBlank()) {
      reasons.add(Reason.of("request.no-explanation", "FRM-39").at("text"));
    }
    if (files > 0) {
      reasons.add(Reason.of("request.files-chosen", "FRM-39").with(files));
    }
    return reasons;
  }

  private static List<Reason> why(String text) {
    return text.isBlank()
        ? List.of(Reason.of("request.no-reason", "FRM-39").at("text"))
        : List.of();
  }

  private static Reason notNow(EvidenceRequest request) {
    return Reason.of("request.not-now", "FRM-39").with(request.number(), request.state());
  }
}
