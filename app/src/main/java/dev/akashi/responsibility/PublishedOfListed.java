package dev.akashi.responsibility;

import dev.akashi.registry.PublishedDuties;
import dev.akashi.registry.RegistryKey;
import dev.akashi.responsibility.db.ResponsibilityRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the page of a service that there is something to read of it here. */
@Service
class PublishedOfListed implements PublishedDuties {

  private final ResponsibilityRows rows;

  PublishedOfListed(ResponsibilityRows rows) {
    this.rows = rows;
  }

  @Override
  @Transactional(readOnly = true)
  public boolean arePublished(RegistryKey key) {
    return rows.isPublished(key);
  }
}
