package dev.akashi.assessor.web;

import dev.akashi.assessor.RequestEvaluation;
import dev.akashi.assessor.SelectionRequest;
import dev.akashi.assessor.SelectionRequests;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.UploadBody;
import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;

/** What was typed for each item of a request; the page sends all items in one form. */
final class TypedItems {

  private TypedItems() {}

  /** The answer to an item; empty when it is as it was kept. */
  static Optional<SelectionRequests.Written> answer(
      FormInput form, String code, Optional<SelectionRequest.Answer> kept) {
    String before = kept.map(SelectionRequest.Answer::text).orElse("");
    if (!form.has("text-" + code) || form.text("text-" + code).equals(before.strip())) {
      return Optional.empty();
    }
    String text = form.required("text-" + code, RequestPages.TEXT_LENGTH);
    form.required("seen-" + code);
    return form.number("seen-" + code).map(seen -> new SelectionRequests.Written(code, seen, text));
  }

  /** The judgement of an item; empty when nothing is typed or it is as it was kept. */
  static Optional<RequestEvaluation.Written> judgement(
      FormInput form, String code, Optional<SelectionRequest.Judgement> kept) {
    String before =
        kept.map(judged -> judged.verdict().name() + judged.reason().strip()).orElse("");
    String now = form.text("verdict-" + code) + form.text("judged-" + code);
    if (now.equals(before) || !form.has("judged-" + code)) {
      return Optional.empty();
    }
    Optional<SelectionRequest.Verdict> verdict =
        form.choice("verdict-" + code, SelectionRequest.Verdict.class);
    String reason = form.required("judged-" + code, RequestPages.TEXT_LENGTH);
    form.required("seen-" + code);
    Optional<Integer> seen = form.number("seen-" + code);
    return verdict.flatMap(
        chosen -> seen.map(number -> new RequestEvaluation.Written(code, number, chosen, reason)));
  }

  /** Whether a file was chosen in the field, if only an empty one. */
  static boolean isChosen(MultipartFile file) {
    return !UploadBody.name(file).isBlank();
  }

  /** Does something with a field; what is refused is told at that field. */
  static void at(String field, Runnable work) {
    try {
      work.run();
    } catch (Refusal refusal) {
      throw new Refusal(
          refusal.kind(),
          refusal.reasons().stream()
              .map(reason -> reason.field().isPresent() ? reason.at(field) : reason)
              .toList());
    }
  }
}
