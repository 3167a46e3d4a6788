#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Makes R's reference answers anew: for the generated grid and series, and for the cells of Zürich when the Zürich test has left its
# question in the server's target folder. Needs a JDK and Debian's r-cran-spdep.
set -eu
engine=$(cd "$(dirname "$0")/../../.." && pwd)
oracle=$engine/src/test/resources/oracle
java "$engine/src/test/java/org/gridkeeper/engine/zone/SyntheticGrid.java" "$oracle/gi-star-grid.csv"
Rscript "$engine/src/test/oracle/gi-star.R" "$oracle/gi-star-grid.csv" "$oracle/gi-star-grid-reference.csv"
Rscript "$engine/src/test/oracle/local-moran.R" "$oracle/gi-star-grid.csv" "$oracle/local-moran-grid-reference.csv"
java "$engine/src/test/java/org/gridkeeper/engine/zone/SyntheticSeries.java" "$oracle/series.csv"
Rscript "$engine/src/test/oracle/mann-kendall.R" "$oracle/series.csv" "$oracle/series-reference.csv"
java "$engine/src/test/java/org/gridkeeper/engine/zone/SyntheticRates.java" "$oracle/rates.csv"
Rscript "$engine/src/test/oracle/empirical-bayes.R" "$oracle/rates.csv" "$oracle/rates-reference.csv"
server=$engine/../server
question=$server/target/oracle/zurich-250m.csv
if [ -f "$question" ]; then
  mkdir -p "$server/src/test/resources/oracle"
  Rscript "$engine/src/test/oracle/gi-star.R" "$question" "$server/src/test/resources/oracle/zurich-250m-reference.csv"
fi
