/**
 * Evidence that an assessor asks its auditee for: one list that both sides share, from what is
 * wanted to what was accepted.
 */
@NullMarked
package dev.akashi.request;

import org.jspecify.annotations.NullMarked;
