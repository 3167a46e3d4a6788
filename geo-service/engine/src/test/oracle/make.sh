#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Makes the reference outputs of src/test/resources/oracle anew. Needs a JDK and Debian's r-cran-spdep.
set -eu
engine=$(cd "$(dirname "$0")/../../.." && pwd)
oracle=$engine/src/test/resources/oracle
java "$engine/src/test/java/org/gridkeeper/engine/zone/SyntheticGrid.java" "$oracle/gi-star-grid.csv"
Rscript "$engine/src/test/oracle/gi-star.R" "$oracle/gi-star-grid.csv" "$oracle/gi-star-grid-reference.csv"
