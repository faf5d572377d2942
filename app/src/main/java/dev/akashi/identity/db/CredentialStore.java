package dev.akashi.identity.db;

import static dev.akashi.database.identity.Tables.API_TOKEN;
import static dev.akashi.database.identity.Tables.INVITATION;
import static dev.akashi.database.identity.Tables.SETUP_LINK;
import static dev.akashi.database.identity.Tables.SPRING_SESSION;

import dev.akashi.directory.PersonId;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Links, tokens and sessions; secrets are stored as hashes only. */
@Repository
public class CredentialStore {

  private final DSLContext sql;

  CredentialStore(DSLContext sql) {
    this.sql = sql;
  }

  public void replaceSetupLink(String hash, Instant expires) {
    sql.deleteFrom(SETUP_LINK).where(SETUP_LINK.USED_AT.isNull()).execute();
    sql.insertInto(SETUP_LINK)
        .set(SETUP_LINK.TOKEN_HASH, hash)
        .set(SETUP_LINK.EXPIRES_AT, expires)
        .execute();
  }

  public boolean setupLinkLives(String hash, Instant now) {
    return sql.fetchExists(
        SETUP_LINK,
        SETUP_LINK
            .TOKEN_HASH
            .eq(hash)
            .and(SETUP_LINK.USED_AT.isNull())
            .and(SETUP_LINK.EXPIRES_AT.gt(now)));
  }

  /** Ends the link; only the first to do so gets true. */
  public boolean useSetupLink(String hash, Instant now) {
    return sql.update(SETUP_LINK)
            .set(SETUP_LINK.USED_AT, now)
            .where(SETUP_LINK.TOKEN_HASH.eq(hash))
            .and(SETUP_LINK.USED_AT.isNull())
            .and(SETUP_LINK.EXPIRES_AT.gt(now))
            .execute()
        == 1;
  }

  /** A new one-time link of the person; older unused ones end. */
  public void replaceInvitation(String hash, PersonId person, Instant expires) {
    sql.deleteFrom(INVITATION)
        .where(INVITATION.PERSON_ID.eq(person.value()).and(INVITATION.USED_AT.isNull()))
        .execute();
    addInvitation(hash, person, expires);
  }

  private void addInvitation(String hash, PersonId person, Instant expires) {
    sql.insertInto(INVITATION)
        .set(INVITATION.TOKEN_HASH, hash)
        .set(INVITATION.PERSON_ID, person.value())
        .set(INVITATION.EXPIRES_AT, expires)
        .execute();
  }

  public Optional<PersonId> invited(String hash, Instant now) {
    return sql.select(INVITATION.PERSON_ID)
        .from(INVITATION)
        .where(INVITATION.TOKEN_HASH.eq(hash))
        .and(INVITATION.USED_AT.isNull())
        .and(INVITATION.EXPIRES_AT.gt(now))
        .fetchOptional(INVITATION.PERSON_ID)
        .map(PersonId::new);
  }

  /** Ends the invitation and says whom it was for; only the first to do so gets an answer. */
  public Optional<PersonId> useInvitation(String hash, Instant now) {
    return sql.update(INVITATION)
        .set(INVITATION.USED_AT, now)
        .where(INVITATION.TOKEN_HASH.eq(hash))
        .and(INVITATION.USED_AT.isNull())
        .and(INVITATION.EXPIRES_AT.gt(now))
        .returning(INVITATION.PERSON_ID)
        .fetchOptional(INVITATION.PERSON_ID)
        .map(PersonId::new);
  }

  public void addToken(String hash, PersonId person, Instant now, Instant expires) {
    sql.deleteFrom(API_TOKEN).where(API_TOKEN.EXPIRES_AT.lt(now)).execute();
    sql.insertInto(API_TOKEN)
        .set(API_TOKEN.TOKEN_HASH, hash)
        .set(API_TOKEN.PERSON_ID, person.value())
        .set(API_TOKEN.CREATED_AT, now)
        .set(API_TOKEN.EXPIRES_AT, expires)
        .execute();
  }

  public Optional<PersonId> tokenOwner(String hash, Instant now) {
    return sql.select(API_TOKEN.PERSON_ID)
        .from(API_TOKEN)
        .where(API_TOKEN.TOKEN_HASH.eq(hash))
        .and(API_TOKEN.EXPIRES_AT.gt(now))
        .fetchOptional(API_TOKEN.PERSON_ID)
        .map(PersonId::new);
  }

  /** Ends every session and token of a person. */
  public void endSessions(PersonId person) {
    sql.deleteFrom(API_TOKEN).where(API_TOKEN.PERSON_ID.eq(person.value())).execute();
    sql.deleteFrom(SPRING_SESSION)
        .where(SPRING_SESSION.PRINCIPAL_NAME.eq(person.toString()))
        .execute();
  }
}
