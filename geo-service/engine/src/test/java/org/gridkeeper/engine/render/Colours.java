// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

/**
 * What eyes make of sRGB colours: contrast after WCAG 2.2, difference after CIEDE2000 (Sharma, Wu, Dalal 2005), and the three kinds of
 * colour blindness at full severity after Machado, Oliveira, Fernandes (2009).
 */
final class Colours {

    /** Who looks: the rows of a matrix on linear red, green and blue. */
    enum Eye {
        USUAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
        PROTANOPIA(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
        DEUTERANOPIA(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
        TRITANOPIA(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

        private final double[] matrix;

        Eye(double... matrix) {
            this.matrix = matrix;
        }

        /** CIE L*, a*, b* of a colour as this eye sees it. */
        double[] lab(int rgb) {
            double[] linear = {linear(rgb >> 16), linear(rgb >> 8), linear(rgb)};
            double[] seen = new double[3];
            for (int row = 0; row < 3; row++) {
                double sum = 0;
                for (int column = 0; column < 3; column++) {
                    sum += matrix[3 * row + column] * linear[column];
                }
                seen[row] = Math.max(0, Math.min(1, sum));
            }
            double x = cubeRoot((0.4124564 * seen[0] + 0.3575761 * seen[1] + 0.1804375 * seen[2]) / 0.95047);
            double y = cubeRoot(0.2126729 * seen[0] + 0.7151522 * seen[1] + 0.0721750 * seen[2]);
            double z = cubeRoot((0.0193339 * seen[0] + 0.1191920 * seen[1] + 0.9503041 * seen[2]) / 1.08883);
            return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
        }

        double lightness(int rgb) {
            return lab(rgb)[0];
        }

        double difference(int a, int b) {
            return ciede2000(lab(a), lab(b));
        }
    }

    private Colours() {}

    private static double linear(int byteValue) {
        double c = (byteValue & 255) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static double cubeRoot(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    /** 1 to 21. */
    static double contrast(int a, int b) {
        double high = Math.max(luminance(a), luminance(b));
        double low = Math.min(luminance(a), luminance(b));
        return (high + 0.05) / (low + 0.05);
    }

    /** A colour with an alpha over an opaque one. */
    static int over(int argb, int ground) {
        double alpha = (argb >>> 24) / 255.0;
        int mixed = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            double value = alpha * (argb >> shift & 255) + (1 - alpha) * (ground >> shift & 255);
            mixed |= (int) Math.round(value) << shift;
        }
        return mixed;
    }

    static double ciede2000(double[] one, double[] two) {
        double meanC = (Math.hypot(one[1], one[2]) + Math.hypot(two[1], two[2])) / 2;
        double g = 1 + 0.5 * (1 - root7(meanC));
        double a1 = one[1] * g;
        double a2 = two[1] * g;
        double c1 = Math.hypot(a1, one[2]);
        double c2 = Math.hypot(a2, two[2]);
        double h1 = hue(a1, one[2]);
        double h2 = hue(a2, two[2]);
        double turn = c1 * c2 == 0 ? 0 : Math.IEEEremainder(h2 - h1, 360);
        double dL = two[0] - one[0];
        double dC = c2 - c1;
        double dH = 2 * Math.sqrt(c1 * c2) * Math.sin(Math.toRadians(turn) / 2);
        double l = (one[0] + two[0]) / 2;
        double c = (c1 + c2) / 2;
        double h = c1 * c2 == 0 ? h1 + h2 : h1 + turn / 2;
        double t = 1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.20 * cos(4 * h - 63);
        double sL = 1 + 0.015 * (l - 50) * (l - 50) / Math.sqrt(20 + (l - 50) * (l - 50));
        double sC = 1 + 0.045 * c;
        double sH = 1 + 0.015 * c * t;
        double around = Math.IEEEremainder(h - 275, 360) / 25;
        double rT = -2 * root7(c) * Math.sin(Math.toRadians(60 * Math.exp(-around * around)));
        return Math.sqrt(square(dL / sL) + square(dC / sC) + square(dH / sH) + rT * (dC / sC) * (dH / sH));
    }

    private static double root7(double c) {
        double power = Math.pow(c, 7);
        return Math.sqrt(power / (power + Math.pow(25, 7)));
    }

    private static double hue(double a, double b) {
        return a == 0 && b == 0 ? 0 : (Math.toDegrees(Math.atan2(b, a)) + 360) % 360;
    }

    private static double cos(double degrees) {
        return Math.cos(Math.toRadians(degrees));
    }

    private static double square(double value) {
        return value * value;
    }
}
