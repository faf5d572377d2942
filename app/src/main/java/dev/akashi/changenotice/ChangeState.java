package dev.akashi.changenotice;

/** How far a change notice has come. */
public enum ChangeState {
  /** The provider writes it. */
  DRAFT,
  /** It lies with the support body and stays as it is. */
  FILED,
  /** Two people of the support body ruled whether the change is significant. */
  RULED
}
