package dev.akashi.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TileTest {

  @Test
  void pathsAreThoseOfTheTiledLogLayout() {
    assertThat(new Tile(0, 0, 256).path()).isEqualTo("tile/0/000");
    assertThat(new Tile(1, 999, 256).path()).isEqualTo("tile/1/999");
    assertThat(new Tile(0, 1_234_067, 256).path()).isEqualTo("tile/0/x001/x234/067");
    assertThat(new Tile(2, 1000, 8).path()).isEqualTo("tile/2/x001/000.p/8");
    assertThat(new Tile(Tile.ENTRIES, 273, 112).path()).isEqualTo("tile/entries/273.p/112");
  }

  @Test
  void aLogOfSeventyThousandHasTheTilesThatTheSpecificationNames() {
    assertThat(Tile.count(70_000, 0)).isEqualTo(274);
    assertThat(Tile.in(70_000, 0, 273).path()).isEqualTo("tile/0/273.p/112");
    assertThat(Tile.count(70_000, 1)).isEqualTo(2);
    assertThat(Tile.in(70_000, 1, 1).path()).isEqualTo("tile/1/001.p/17");
    assertThat(Tile.in(70_000, 2, 0).path()).isEqualTo("tile/2/000.p/1");
    assertThat(Tile.in(70_000, 1, 1).firstEntry()).isEqualTo(65_536);
    assertThat(Tile.in(70_000, 1, 1).lastEntry(70_000)).isEqualTo(69_887);
    assertThat(Tile.count(0, 0)).isZero();
  }

  @Test
  void aPathIsReadBackAndNothingElseIs() {
    for (Tile tile :
        List.of(
            new Tile(0, 0, 256),
            new Tile(7, 1_234_067, 1),
            new Tile(Tile.ENTRIES, 1000, 255),
            new Tile(3, 999, 256))) {
      assertThat(Tile.ofPath(tile.path().substring("tile/".length()))).contains(tile);
    }
    for (String bad :
        List.of(
            "8/000",
            "00/000",
            "0/0",
            "0/0000",
            "0/x000/001",
            "0/001/002",
            "0/x001",
            "0/000.p/0",
            "0/000.p/256",
            "0/000.p/999",
            "0/000.p/01",
            "0/../000",
            "entries/",
            "data/000",
            "0/000/",
            "0/x999/x999/x999/x999/x999/x999/x999/999")) {
      assertThat(Tile.ofPath(bad)).as(bad).isEmpty();
    }
    assertThatIllegalArgumentException().isThrownBy(() -> new Tile(0, 0, 257));
  }

  @Test
  void aBundleIsReadBackAndACutOneIsNot() {
    List<byte[]> entries = List.of(new byte[0], new byte[300], new byte[] {1, 2, 3});
    byte[] bundle = EntryBundle.write(entries);
    assertThat(bundle).hasSize(309);
    assertThat(EntryBundle.read(bundle)).usingRecursiveComparison().isEqualTo(entries);
    byte[] cut = Arrays.copyOf(bundle, 308);
    assertThatIllegalArgumentException().isThrownBy(() -> EntryBundle.read(cut));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EntryBundle.write(List.of(new byte[EntryBundle.LONGEST + 1])));
  }
}
