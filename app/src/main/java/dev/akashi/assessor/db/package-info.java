/** Where the register of assessors is kept. */
@NullMarked
package dev.akashi.assessor.db;

import org.jspecify.annotations.NullMarked;
