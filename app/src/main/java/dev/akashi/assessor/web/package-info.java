/** Pages and API of the register of assessors. */
@NullMarked
package dev.akashi.assessor.web;

import org.jspecify.annotations.NullMarked;
