// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

/** The pixels of an image file of the style folder. A value: it shares nothing that can be written to. */
public final class Picture implements Graphic.Look {

    private final String name;
    private final int width;
    private final int height;
    private final int[] argb;

    /** Takes over {@code argb}: straight alpha, row by row. */
    Picture(String name, int width, int height, int[] argb) {
        this.name = name;
        this.width = width;
        this.height = height;
        this.argb = argb;
    }

    public String name() {
        return name;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Straight alpha, red, green, blue; 0 outside. */
    public int argb(int x, int y) {
        return x < 0 || y < 0 || x >= width || y >= height ? 0 : argb[y * width + x];
    }

    @Override
    public double aspect() {
        return (double) width / height;
    }
}
