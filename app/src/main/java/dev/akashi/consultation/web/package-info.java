/** Pages and API of the check and of prior consultations. */
@NullMarked
package dev.akashi.consultation.web;

import org.jspecify.annotations.NullMarked;
