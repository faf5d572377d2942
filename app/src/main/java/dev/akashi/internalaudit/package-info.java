/** The provider's own audits of its controls, beside the assessment by others (FRM-21). */
@NullMarked
package dev.akashi.internalaudit;

import org.jspecify.annotations.NullMarked;
