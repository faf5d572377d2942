/** Excel workbooks: read cell by cell within limits, and written so that every text stays one. */
@NamedInterface("workbook")
@NullMarked
package dev.akashi.platform.workbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
