# SPDX-License-Identifier: Apache-2.0
# Gi* by R's spdep, as the reference that engine.zone is held to (Debian: r-cran-spdep).
#   Rscript gi-star.R input.csv output.csv
# input:  code,x,neighbours   neighbours = codes parted by spaces, without the cell itself; may be empty
# output: code,z,p,p_bh       in the order of the input; p two-sided from the normal, p_bh by Benjamini-Hochberg
suppressPackageStartupMessages(library(spdep))

arguments <- commandArgs(trailingOnly = TRUE)
if (length(arguments) != 2) stop("usage: Rscript gi-star.R input.csv output.csv")

cells <- read.csv(arguments[1], colClasses = c(code = "character", x = "numeric", neighbours = "character"))
row_of <- setNames(seq_len(nrow(cells)), cells$code)
neighbours <- lapply(strsplit(trimws(cells$neighbours), " +"), function(codes) {
  codes <- codes[nzchar(codes)]
  # spdep writes "no neighbours" as a single 0
  if (length(codes) == 0) 0L else sort(as.integer(row_of[codes]))
})
if (anyNA(unlist(neighbours))) stop("a neighbour is not among the cells")
class(neighbours) <- "nb"
attr(neighbours, "region.id") <- cells$code

weights <- nb2listw(include.self(neighbours), style = "B", zero.policy = TRUE)
z <- as.numeric(localG(cells$x, weights, zero.policy = TRUE))
p <- 2 * pnorm(-abs(z))
p_bh <- p.adjust(p, "BH")

digits <- function(v) formatC(v, digits = 17, format = "g", width = 1)
out <- data.frame(code = cells$code, z = digits(z), p = digits(p), p_bh = digits(p_bh))
write.csv(out, arguments[2], row.names = FALSE, quote = FALSE, eol = "\n")
