package dev.akashi.statement;

import java.util.Arrays;
import java.util.List;

/**
 * The kinds of facts of a service profile: what a fact is made of and which field it belongs to.
 */
public enum FactKind {
  PLAN(ProfileFact.Plan.class, ProfileGroup.SERVICE, StatementField.PLANS),
  STAKEHOLDER(ProfileFact.Stakeholder.class, ProfileGroup.SERVICE, StatementField.STAKEHOLDERS),
  CAPITAL_RELATION(
      ProfileFact.CapitalRelation.class, ProfileGroup.LEGAL, StatementField.CAPITAL_AND_OFFICERS),
  OFFICER(ProfileFact.Officer.class, ProfileGroup.LEGAL, StatementField.CAPITAL_AND_OFFICERS),
  FOREIGN_LAW(ProfileFact.ForeignLaw.class, ProfileGroup.LEGAL, StatementField.FOREIGN_LAW_RISK),
  GOVERNING_LAW(ProfileFact.GoverningLaw.class, ProfileGroup.LEGAL, StatementField.GOVERNING_LAW),
  CERTIFICATION(
      ProfileFact.Certification.class, ProfileGroup.CERTIFICATIONS, StatementField.CERTIFICATIONS),
  GENERATIVE_AI(ProfileFact.GenerativeAi.class, ProfileGroup.AI, StatementField.GENERATIVE_AI),
  THIRD_PARTY_TEST(
      ProfileFact.ThirdPartyTest.class, ProfileGroup.TESTS, StatementField.THIRD_PARTY_TESTS),
  SYSTEM_LAYER(ProfileFact.SystemLayer.class, ProfileGroup.SYSTEM, StatementField.SYSTEM_LAYERS),
  SAME_POPULATION(
      ProfileFact.SamePopulation.class, ProfileGroup.SYSTEM, StatementField.SAME_POPULATION),
  SPECIAL_NOTE(ProfileFact.SpecialNote.class, ProfileGroup.NOTES, StatementField.SPECIAL_NOTES),
  SUBSEQUENT_EVENT(
      ProfileFact.SubsequentEvent.class, ProfileGroup.NOTES, StatementField.SUBSEQUENT_EVENTS),
  /** Says of another kind that there is nothing; it shares the field of that kind. */
  NONE(ProfileFact.None.class, ProfileGroup.SERVICE, StatementField.SERVICE_NAME);

  private final Class<? extends ProfileFact> type;
  private final ProfileGroup group;
  private final StatementField field;

  FactKind(Class<? extends ProfileFact> type, ProfileGroup group, StatementField field) {
    this.type = type;
    this.group = group;
    this.field = field;
  }

  Class<? extends ProfileFact> type() {
    return type;
  }

  public ProfileGroup group() {
    return group;
  }

  public StatementField field() {
    return field;
  }

  /** What is asked for, in order. */
  public FactShape shape() {
    return FactShape.of(this);
  }

  /** Whether a provider can say that there is none. */
  public boolean mayBeNone() {
    return this != NONE && this != GOVERNING_LAW && this != SYSTEM_LAYER && this != OFFICER;
  }

  /** The kinds that stand in a group. */
  public static List<FactKind> in(ProfileGroup group) {
    return Arrays.stream(values()).filter(kind -> kind != NONE && kind.group == group).toList();
  }

  static FactKind of(Class<? extends ProfileFact> type) {
    return Arrays.stream(values()).filter(kind -> kind.type == type).findFirst().orElseThrow();
  }
}
