package dev.akashi.statement;

import java.util.Optional;
import java.util.UUID;

/** One change of the profile among several that are made at once. */
public sealed interface ProfileEdit {

  /**
   * An item of the scope.
   *
   * @param before empty for a new one
   * @param after empty when it is taken out
   */
  record OfItem(Optional<ScopeItem> before, Optional<ScopeItem> after) implements ProfileEdit {}

  /**
   * A free text of the scope.
   *
   * @param field as {@link ScopeTexts} names it
   */
  record OfText(String field, String text) implements ProfileEdit {}

  /** Who sees a field. */
  record OfVisibility(StatementField field, Visibility chosen) implements ProfileEdit {}

  /**
   * A used service.
   *
   * @param id empty for a new one
   * @param after empty when it is taken out
   */
  record OfUse(Optional<UUID> id, Optional<UsedService> after) implements ProfileEdit {}

  /**
   * A fact.
   *
   * @param id empty for a new one
   * @param after empty when it is taken out
   */
  record OfFact(Optional<UUID> id, Optional<ProfileFact> after) implements ProfileEdit {}
}
