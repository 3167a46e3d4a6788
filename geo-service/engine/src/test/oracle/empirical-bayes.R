# SPDX-License-Identifier: Apache-2.0
# Rates drawn towards that of all cells by R's spdep, as the reference that engine.zone is held to (Debian: r-cran-spdep).
#   Rscript empirical-bayes.R input.csv output.csv
# input:  code,count,exposure
# output: code,rate
suppressPackageStartupMessages(library(spdep))

arguments <- commandArgs(trailingOnly = TRUE)
if (length(arguments) != 2) stop("usage: Rscript empirical-bayes.R input.csv output.csv")

cells <- read.csv(arguments[1], colClasses = c(code = "character", count = "numeric", exposure = "numeric"))
digits <- function(v) formatC(v, digits = 17, format = "g", width = 1)
out <- data.frame(code = cells$code, rate = digits(EBest(cells$count, cells$exposure)$estmm))
write.csv(out, arguments[2], row.names = FALSE, quote = FALSE, eol = "\n")
