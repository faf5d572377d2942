/**
 * The register of assessors: criteria, applications, selections with their reports, auditors,
 * misconduct cases.
 */
@NullMarked
package dev.akashi.assessor;

import org.jspecify.annotations.NullMarked;
