/**
 * What selected assessors tell the programme while their selection lasts: periodic reports by a
 * dated form, and notices of changes; each is acknowledged or returned (FRM-29).
 */
@NullMarked
package dev.akashi.oversight;

import org.jspecify.annotations.NullMarked;
