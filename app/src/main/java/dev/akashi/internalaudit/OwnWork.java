package dev.akashi.internalaudit;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.Reason;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Nobody audits own work (FRM-21, management item 4.6.2.5). */
final class OwnWork {

  /** Between the parts of an owner such as {@code 基盤運用課 佐藤花子}. */
  private static final String SEPARATORS = "[\\s\u3000,，、;；/／・()（）]+";

  private OwnWork() {}

  /**
   * Who did what is audited.
   *
   * @param owners those who carry the control out, as the statement names them
   * @param authors everybody who wrote the answer to the requirement
   */
  record Done(RequirementId control, Set<String> owners, Set<Author> authors) {}

  /** Somebody who wrote an answer. */
  record Author(PersonId person, String name) {}

  /**
   * Who audits.
   *
   * @param name as typed, unless a person of the organisation is chosen
   * @param unit the unit; empty when it is not known apart from the name
   */
  record Auditing(String name, Optional<PersonId> person, String unit) {}

  /**
   * Every reason against that audit.
   *
   * @param because why somebody of the unit that carries a control out audits it all the same
   */
  static List<Reason> check(Auditing auditor, List<Done> work, String because) {
    List<Reason> reasons = new ArrayList<>();
    List<RequirementId> owned = controls(work, done -> names(done.owners(), auditor.name()));
    if (!owned.isEmpty()) {
      reasons.add(reason("internalaudit.own-control", auditor.name(), owned));
    }
    List<RequirementId> answered = controls(work, done -> wrote(auditor, done));
    if (!answered.isEmpty()) {
      reasons.add(reason("internalaudit.own-answer", auditor.name(), answered));
    }
    List<RequirementId> doubtful =
        controls(work, done -> !names(done.owners(), auditor.name()) && namesInPart(done, auditor));
    if (!doubtful.isEmpty()) {
      reasons.add(reason("internalaudit.names-owner", auditor.name(), doubtful));
    }
    List<RequirementId> ofUnit = controls(work, done -> shares(done.owners(), auditor.unit()));
    if (!ofUnit.isEmpty() && because.isBlank()) {
      reasons.add(reason("internalaudit.own-unit", auditor.unit(), ofUnit));
    }
    return reasons;
  }

  /** Whether the auditor carries the control out or wrote its answer; no reason helps then. */
  static boolean isOwn(Auditing auditor, Done done) {
    return names(done.owners(), auditor.name())
        || namesInPart(done, auditor)
        || wrote(auditor, done);
  }

  private static boolean wrote(Auditing auditor, Done done) {
    return done.authors().stream().anyMatch(author -> is(author, auditor));
  }

  private static List<RequirementId> controls(List<Done> work, Predicate<Done> which) {
    return work.stream().filter(which).map(Done::control).sorted().toList();
  }

  private static Reason reason(String code, String who, List<RequirementId> controls) {
    return Reason.of(code, "FRM-21")
        .with(who, controls.stream().map(RequirementId::value).toList())
        .at("auditor");
  }

  /** Whoever is known as a person is compared as one; names may be common to two. */
  private static boolean is(Author author, Auditing auditor) {
    return auditor
        .person()
        .map(person -> person.equals(author.person()))
        .orElseGet(() ->
            !folded(author.name()).isEmpty()
                && hasRun(parts(auditor.name()), folded(author.name())));
  }

  /**
   * Whether a typed name has an owner, or a part of one, in it: as in {@code 監査室 佐藤花子} where {@code
   * 佐藤花子} carries the control out. Nobody can tell a unit from a person there.
   */
  private static boolean namesInPart(Done done, Auditing auditor) {
    return auditor.person().isEmpty() && shares(done.owners(), auditor.name());
  }

  private static boolean shares(Set<String> owners, String who) {
    Set<String> runs = runs(parts(who));
    return owners.stream().anyMatch(owner -> !Collections.disjoint(runs(parts(owner)), runs));
  }

  /** The parts that follow each other, as one. */
  private static Set<String> runs(List<String> parts) {
    Set<String> runs = new HashSet<>();
    for (int first = 0; first < parts.size(); first++) {
      for (int end = first + 1; end <= parts.size(); end++) {
        runs.add(String.join("", parts.subList(first, end)));
      }
    }
    return runs;
  }

  private static boolean names(Set<String> owners, String who) {
    String wanted = folded(who);
    return !wanted.isEmpty() && owners.stream().anyMatch(owner -> hasRun(parts(owner), wanted));
  }

  /** Whether parts that follow each other make the name: it may be written apart or together. */
  private static boolean hasRun(List<String> parts, String wanted) {
    for (int first = 0; first < parts.size(); first++) {
      StringBuilder run = new StringBuilder();
      for (int next = first; next < parts.size() && run.length() < wanted.length(); next++) {
        run.append(parts.get(next));
      }
      if (run.toString().equals(wanted)) {
        return true;
      }
    }
    return false;
  }

  private static String folded(String name) {
    return String.join("", parts(name));
  }

  private static List<String> parts(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return Stream.of(plain.split(SEPARATORS, -1)).filter(part -> !part.isEmpty()).toList();
  }
}
