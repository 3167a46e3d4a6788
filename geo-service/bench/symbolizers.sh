#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Draws the scenes of the golden images of symbolizers with MapServer, where it knows the same symbol, and writes a page
# that shows both beside each other: geo-service/docs/symbolizers/README.md. Needs Debian's mapserver-bin and a build of
# styles/ (for the font). The scenes are those of SymbolizerGoldenTest, SymbolFeatureGoldenTest and LabelFeatureGoldenTest.
set -euo pipefail

here=$(cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")" && pwd)
root=$(dirname -- "$here")
page="$root/docs/symbolizers/README.md"
graphics="$root/engine/src/test/resources/graphics"
font="$(dirname -- "$root")/styles/target/classes/styles/fonts/WenQuanZhengHei.ttf"
golden=../../engine/src/test/resources/golden/symbolizers
command -v map2img >/dev/null || { echo "symbolizers.sh: needs map2img (apt-get install mapserver-bin)" >&2; exit 1; }
[ -f "$font" ] || { echo "symbolizers.sh: build styles/ first, for its font" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
printf 'sans %s\n' "$font" >"$work/fonts.txt"

# feature WKT [TEXT]: one feature, y growing south from the upper left corner as in the scenes.
feature() {
  printf '    FEATURE WKT "%s" %s END\n' "$(sed -E 's/([0-9.-]+) (-?[0-9.]+)/\1 -\2/g; s/ --/ /g' <<<"$1")" "${2:+TEXT \"$2\"}"
}

# layer TYPE CLASS-BODY WKT[|TEXT]...: the features in one class.
layer() {
  local type=$1 class=$2 one
  shift 2
  printf '  LAYER NAME "l%s" TYPE %s STATUS DEFAULT %s\n' "$RANDOM" "$type" "${more:-}"
  for one in "$@"; do
    if [[ $one == *"|"* ]]; then feature "${one%%|*}" "${one#*|}"; else feature "$one"; fi
  done
  printf '    CLASS\n%s\n    END\n  END\n' "$class"
}

# drawn NAME SAYS: draws the layers on standard input and adds a row to the page.
drawn() {
  local map="$work/$1.map"
  {
    cat <<TEXT
MAP
  SIZE 256 256 EXTENT 0.5 -255.5 255.5 -0.5 UNITS METERS IMAGECOLOR 255 255 255 FONTSET "$work/fonts.txt"
  OUTPUTFORMAT NAME "png" DRIVER AGG/PNG MIMETYPE "image/png" IMAGEMODE RGBA EXTENSION "png" END
  SYMBOL NAME "square" TYPE VECTOR FILLED TRUE POINTS 0 0 0 1 1 1 1 0 0 0 END END
  SYMBOL NAME "circle" TYPE ELLIPSE FILLED TRUE POINTS 1 1 END END
  SYMBOL NAME "triangle" TYPE VECTOR FILLED TRUE POINTS 0 1 0.5 0 1 1 0 1 END END
  SYMBOL NAME "star" TYPE VECTOR FILLED TRUE POINTS 0.5 0 0.62 0.34 0.98 0.35 0.69 0.56 0.79 0.9 0.5 0.7 0.21 0.9 0.31 0.56 0.02 0.35 0.38 0.34 0.5 0 END END
  SYMBOL NAME "plus" TYPE VECTOR POINTS 0.5 0 0.5 1 -99 -99 0 0.5 1 0.5 END END
  SYMBOL NAME "times" TYPE VECTOR POINTS 0 0 1 1 -99 -99 0 1 1 0 END END
  SYMBOL NAME "slash" TYPE VECTOR POINTS 0 1 1 0 END END
  SYMBOL NAME "vertline" TYPE VECTOR POINTS 0.5 0 0.5 1 END END
  SYMBOL NAME "hatch" TYPE HATCH END
  SYMBOL NAME "hydrant" TYPE PIXMAP IMAGE "$graphics/hydrant.png" END
TEXT
    cat
    echo END
  } >"$map"
  map2img -m "$map" -o "$root/docs/symbolizers/$1.png" >"$work/said" 2>&1 || { cat "$work/said" >&2; exit 1; }
  printf '| %s | ![](%s/%s.png) | ![](%s.png) |\n' "$2" "$golden" "$1" "$1" >>"$work/rows"
}

layer POLYGON '      STYLE COLOR 47 128 255 OPACITY 40 END
      STYLE OUTLINECOLOR 31 95 196 WIDTH 3 END' \
  'POLYGON((20 20,150 40,130 140,40 120,20 20),(60 50,100 60,90 100,60 50))' \
  'MULTIPOLYGON(((160 20,240 30,200 90,160 20)),((170 120,240 120,240 180,170 120)))' \
  'POLYGON((30 170,130 170,130 230,30 230,30 170))' |
  drawn polygon 'Fill with opacity, outline, holes and parts'

{
  i=0
  for style in 'LINEJOIN MITER LINECAP BUTT' 'LINEJOIN ROUND LINECAP ROUND' 'LINEJOIN BEVEL LINECAP SQUARE'; do
    y=$((40 + 75 * i))
    layer LINE "      STYLE COLOR 0 0 0 OPACITY 50 WIDTH 14 $style END" \
      "LINESTRING(30 $y,100 $((y - 20)),60 $((y + 30)),170 $((y + 25)),230 $((y - 20)))"
    i=$((i + 1))
  done
} | drawn line-joins-caps 'Joins and caps'

{
  i=0
  for style in 'PATTERN 12 6 END LINECAP BUTT' 'PATTERN 16 4 2 4 END LINECAP BUTT' 'PATTERN 0.1 9 END LINECAP ROUND' 'PATTERN 5 5 END LINECAP BUTT'; do
    y=$((30 + 60 * i))
    layer LINE "      STYLE COLOR 131 80 181 WIDTH 5 LINEJOIN ROUND $style END" \
      "LINESTRING(15 $y,120 $((y + 5)),140 $((y + 30)),240 $y)"
    i=$((i + 1))
  done
} | drawn line-dashes 'Dashes'

{
  i=0
  for shape in square circle triangle star plus times; do
    for k in 0 1 2; do
      opacity=$((k == 2 ? 40 : 100))
      layer POINT "      STYLE SYMBOL \"$shape\" SIZE 30 COLOR 224 123 0 OUTLINECOLOR 55 71 79 WIDTH 1.5 ANGLE $((k == 1 ? -20 : 0)) OPACITY $opacity END" \
        "POINT($((26 + 41 * i)) $((45 + 80 * k)))"
    done
    i=$((i + 1))
  done
} | drawn marks 'Well-known marks, turned and faint (MapServer has cross and x as lines)'

{
  i=0
  for style in 'SIZE 24' 'SIZE 48' 'SIZE 12' 'SIZE 24 ANGLE -30' 'SIZE 24 OPACITY 40' 'SIZE 40 ANGLE 45'; do
    layer POINT "      STYLE SYMBOL \"hydrant\" $style END" "POINT($((50 + 78 * (i % 3))) $((70 + 110 * (i / 3))))"
    i=$((i + 1))
  done
} | drawn graphic-external 'Pictures: as they are, larger, smaller, turned, faint, both'

layer LINE '      STYLE COLOR 144 164 174 WIDTH 2 END
      STYLE COLOR 229 57 59 WIDTH 3 OFFSET -10 -99 END
      STYLE COLOR 47 128 255 WIDTH 3 OFFSET 10 -99 END' \
  'LINESTRING(30 60,120 60,120 130,230 130,180 40)' 'LINESTRING(30 200,90 170,150 220,230 190)' |
  drawn line-offset 'Lines beside a line'

{
  i=0
  for style in 'SYMBOL "triangle" SIZE 10 COLOR 131 80 181 GAP -24 INITIALGAP 11 ANGLE AUTO' \
    'SYMBOL "vertline" SIZE 12 WIDTH 1.5 COLOR 55 71 79 GAP -12 INITIALGAP 6 ANGLE AUTO' \
    'SYMBOL "circle" SIZE 6 COLOR 31 138 76 GAP -11 INITIALGAP 3 ANGLE AUTO' \
    'SYMBOL "hydrant" SIZE 16 GAP -36 INITIALGAP 8 ANGLE AUTO'; do
    y=$((50 + 55 * i))
    layer LINE "      STYLE COLOR 207 216 220 WIDTH 1 END
      STYLE $style END" "LINESTRING(15 $y,100 $((y - 30)),140 $((y + 10)),240 $((y - 10)))"
    i=$((i + 1))
  done
} | drawn line-graphic-stroke 'Graphics along lines (MapServer has no dashes of them)'

{
  i=0
  for style in 'SYMBOL "hatch" ANGLE 45 SIZE 5.66 WIDTH 1.5' 'SYMBOL "hatch" ANGLE 135 SIZE 8.49 WIDTH 1.5' \
    'SYMBOL "hatch" ANGLE 90 SIZE 16 WIDTH 1.5' 'SYMBOL "hatch" ANGLE 0 SIZE 8 WIDTH 1.5' \
    'SYMBOL "times" SIZE 12 WIDTH 1.5' 'SYMBOL "plus" SIZE 16 WIDTH 1.5' 'SYMBOL "circle" SIZE 2 GAP 8' \
    'SYMBOL "circle" SIZE 12' 'SYMBOL "star" SIZE 16'; do
    x=$((10 + 82 * (i % 3))) y=$((10 + 82 * (i / 3)))
    layer POLYGON "      STYLE $style COLOR 31 95 196 END
      STYLE OUTLINECOLOR 55 71 79 WIDTH 1 END" \
      "POLYGON(($x $y,$((x + 72)) $y,$((x + 72)) $((y + 72)),$x $((y + 72)),$x $y))"
    i=$((i + 1))
  done
} | drawn polygon-hatch 'Hatches and fills of marks'

layer POLYGON '      STYLE SYMBOL "hydrant" SIZE 16 GAP 36 END
      STYLE OUTLINECOLOR 55 71 79 WIDTH 1 END' \
  'POLYGON((20 30,236 10,200 240,40 200,20 30),(90 90,150 90,120 150,90 90))' |
  drawn polygon-graphic-fill 'Fill of pictures that keep apart'

label='      STYLE COLOR 144 202 249 WIDTH 3 END
      LABEL FONT "sans" TYPE TRUETYPE SIZE 10.5 COLOR 0 0 0 OUTLINECOLOR 255 255 255 OUTLINEWIDTH 3'
layer LINE "$label ANGLE FOLLOW MAXOVERLAPANGLE 40 END" \
  'LINESTRING(10 120,30 90,60 70,95 62,130 70,160 90,185 120,215 140,250 148)|涑水河 Sushui River' \
  'LINESTRING(240 240,200 180,150 200,100 235,40 200,20 160)|从右向左的河' \
  'LINESTRING(20 20,120 20,120 60)|转角太急了不写' |
  drawn label-follow-line 'Labels that follow their line'

layer LINE "$label ANGLE FOLLOW REPEATDISTANCE 90 PARTIALS TRUE END" \
  'LINESTRING(-300 60,100 40,500 80)|人民路' 'LINESTRING(-200 200,100 180,160 160,500 220)|解放路' |
  drawn label-repeat 'Labels again and again along a line'

more='LABELITEM "t"' layer POINT '      STYLE SYMBOL "circle" SIZE 5 COLOR 229 57 59 END
      LABEL FONT "sans" TYPE TRUETYPE SIZE 10.5 COLOR 0 0 0 OUTLINECOLOR 255 255 255 OUTLINEWIDTH 3 POSITION CC WRAP " " ALIGN CENTER MAXLENGTH 8 END' \
  'POINT(180 120)|Yanhu District Government Office' 'POINT(80 200)|短名' | sed 's/LABELITEM "t"//' |
  drawn label-wrap 'Labels in lines (MapServer does not break Chinese)'

{
  cat <<'TEXT'
# Symbols beside MapServer's

The pictures on the left are the golden images of the tests, those on the right are what MapServer draws of the same
features where it knows the same symbol. Made by `geo-service/bench/symbolizers.sh`.

| what | Gridkeeper | MapServer |
|---|---|---|
TEXT
  cat "$work/rows"
} >"$page"
echo "$page"
