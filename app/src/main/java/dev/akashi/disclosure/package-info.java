/**
 * Who besides its provider reads the profile of a service: its assessor, the programme, and
 * agencies that the provider lets read it for a time.
 */
@NullMarked
package dev.akashi.disclosure;

import org.jspecify.annotations.NullMarked;
