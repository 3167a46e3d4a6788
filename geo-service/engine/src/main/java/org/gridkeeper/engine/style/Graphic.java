// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

/**
 * A mark or picture as it is drawn. Lengths are pixels of pixel ratio 1.
 *
 * @param size its height
 * @param opacity 0..1, of all of it
 * @param rotation degrees clockwise
 * @param anchorX which point of it stands on the place: 0 is its left side, 1 its right
 * @param anchorY 0 is its lower side, 1 its upper
 * @param displacementX how far it is then moved right
 * @param displacementY how far it is then moved up
 */
public record Graphic(
        Look look,
        double size,
        double opacity,
        double rotation,
        double anchorX,
        double anchorY,
        double displacementX,
        double displacementY) {

    /** What a graphic looks like. */
    public sealed interface Look permits Mark, Picture {

        /** Width for a height of 1. */
        double aspect();
    }

    public Graphic(Look look, double size, double rotation) {
        this(look, size, 1, rotation, 0.5, 0.5, 0, 0);
    }

    public Graphic withSize(double other) {
        return new Graphic(look, other, opacity, rotation, anchorX, anchorY, displacementX, displacementY);
    }

    /** The same in the middle of its place. */
    public Graphic centred() {
        return new Graphic(look, size, opacity, rotation, 0.5, 0.5, 0, 0);
    }

    /** The same turned further. */
    public Graphic turned(double degrees) {
        return new Graphic(look, size, opacity, rotation + degrees, anchorX, anchorY, displacementX, displacementY);
    }

    /** Its width in the pixels of its size. */
    public double width() {
        return size * look.aspect();
    }

    /** How far from its place any part of it may be, mitres of its outline too. */
    public double reach() {
        Stroke stroke = look instanceof Mark mark ? mark.stroke() : null;
        double across = Math.hypot(width() * (0.5 + Math.abs(anchorX - 0.5)), size * (0.5 + Math.abs(anchorY - 0.5)));
        return across + Math.hypot(displacementX, displacementY) + (stroke == null ? 0 : 2 * stroke.width()) + 1;
    }
}
