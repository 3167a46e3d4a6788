# SPDX-License-Identifier: Apache-2.0
# The trend test of Mann and Kendall by R, as the reference that engine.zone is held to.
#   Rscript mann-kendall.R input.csv output.csv
# input:  code,values   values parted by spaces, oldest first
# output: code,z,p      from Kendall's tau with time, ties in the values considered, corrected for continuity
arguments <- commandArgs(trailingOnly = TRUE)
if (length(arguments) != 2) stop("usage: Rscript mann-kendall.R input.csv output.csv")

series <- read.csv(arguments[1], colClasses = "character")
test <- function(text) {
  values <- as.numeric(strsplit(text, " ")[[1]])
  # All equal, there is nothing to test.
  if (length(unique(values)) == 1) return(c(0, 1))
  result <- cor.test(values, seq_along(values), method = "kendall", exact = FALSE, continuity = TRUE)
  c(result$statistic, result$p.value)
}
results <- vapply(series$values, test, numeric(2))

digits <- function(v) formatC(v, digits = 17, format = "g", width = 1)
out <- data.frame(code = series$code, z = digits(results[1, ]), p = digits(results[2, ]))
write.csv(out, arguments[2], row.names = FALSE, quote = FALSE, eol = "\n")
