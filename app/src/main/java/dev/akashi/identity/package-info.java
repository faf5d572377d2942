/** Signing in and out, the first administrator, invitations, API tokens, people. */
@NullMarked
package dev.akashi.identity;

import org.jspecify.annotations.NullMarked;
