/** Storage of prior consultations. */
@NullMarked
package dev.akashi.consultation.db;

import org.jspecify.annotations.NullMarked;
