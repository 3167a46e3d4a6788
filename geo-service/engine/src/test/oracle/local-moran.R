# SPDX-License-Identifier: Apache-2.0
# Local Moran's I by R's spdep, as the reference that engine.zone is held to (Debian: r-cran-spdep).
#   Rscript local-moran.R input.csv output.csv
# input:  as gi-star.R takes it
# output: code,i,z,p,p_bh   rows of weights add up to 1; expectation and variance conditional on the cell's own value
suppressPackageStartupMessages(library(spdep))

arguments <- commandArgs(trailingOnly = TRUE)
if (length(arguments) != 2) stop("usage: Rscript local-moran.R input.csv output.csv")

cells <- read.csv(arguments[1], colClasses = c(code = "character", x = "numeric", neighbours = "character"))
row_of <- setNames(seq_len(nrow(cells)), cells$code)
neighbours <- lapply(strsplit(trimws(cells$neighbours), " +"), function(codes) {
  codes <- codes[nzchar(codes)]
  if (length(codes) == 0) 0L else sort(as.integer(row_of[codes]))
})
class(neighbours) <- "nb"
attr(neighbours, "region.id") <- cells$code

moran <- localmoran(cells$x, nb2listw(neighbours, style = "W", zero.policy = TRUE), zero.policy = TRUE)
# A cell without neighbours has no score; it counts as one that is not conspicuous.
z <- ifelse(is.finite(moran[, "Z.Ii"]), moran[, "Z.Ii"], 0)
p <- 2 * pnorm(-abs(z))

digits <- function(v) formatC(v, digits = 17, format = "g", width = 1)
out <- data.frame(
  code = cells$code, i = digits(moran[, "Ii"]), z = digits(z), p = digits(p), p_bh = digits(p.adjust(p, "BH"))
)
write.csv(out, arguments[2], row.names = FALSE, quote = FALSE, eol = "\n")
