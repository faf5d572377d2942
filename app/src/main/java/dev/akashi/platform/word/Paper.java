package dev.akashi.platform.word;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** A4, upright or across. Lengths are in twentieths of a point. */
public enum Paper {
  UPRIGHT(11_906, 16_838),
  ACROSS(16_838, 11_906);

  private final int width;
  private final int height;

  Paper(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /** The width between margins. */
  public int between(int margin) {
    return width - 2 * margin;
  }

  /** Makes this the paper of a document, with the same margin on every side. */
  public void of(XWPFDocument document, int margin) {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(width));
    size.setH(BigInteger.valueOf(height));
    if (this == ACROSS) {
      size.setOrient(STPageOrientation.LANDSCAPE);
    }
    BigInteger wide = BigInteger.valueOf(margin);
    CTPageMar margins = section.addNewPgMar();
    margins.setTop(wide);
    margins.setBottom(wide);
    margins.setLeft(wide);
    margins.setRight(wide);
  }
}
