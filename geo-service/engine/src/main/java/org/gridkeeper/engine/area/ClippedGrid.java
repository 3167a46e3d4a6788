// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.area;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Squares or hexagons cut by the borders of communities. Borders and lattice lines are noded together, so that cells on both sides
 * of a border meet in the same nodes; then small and cut-off pieces join a neighbour until every group of faces is a
 * cell.
 */
final class ClippedGrid {

    private static final double SMALLEST_PART_OF_SQUARE = 0.2;

    private static final int NOBODY = -1;

    /** A face's square. */
    private record Square(int community, int row, int column) {}

    /** A waiting group; stale when the group has grown since. */
    private record Waiting(int group, double squareMetres, int faces) {}

    private final Tiling lattice;
    private final Faces faces;
    private final int[] community;
    private final Square[] square;
    private final Coordinate[] place;
    /** By face its group, which is named after one of its faces: the one that gives it its number. */
    private final int[] group;

    private final boolean[] isCell;
    private final Map<Integer, List<Integer>> members = new TreeMap<>();

    ClippedGrid(List<Geometry> shapes, Tiling wanted) {
        lattice = wanted.snappedTo(shapes);
        List<Geometry> lines = lattice.lines(shapes.get(0).getFactory());
        shapes.forEach(shape -> lines.add(shape.getBoundary()));
        faces = Faces.of(lines, lattice.scale());
        int n = faces.size();
        community = new int[n];
        square = new Square[n];
        place = new Coordinate[n];
        group = new int[n];
        isCell = new boolean[n];
        Claims claims = new Claims(shapes);
        for (int face = 0; face < n; face++) {
            place[face] = faces.polygon(face).getInteriorPoint().getCoordinate();
            int[] owners = claims.at(place[face]);
            community[face] = owners.length == 0 ? NOBODY : owners[0];
            square[face] = new Square(community[face], lattice.rowOf(place[face]), lattice.columnOf(place[face]));
            group[face] = face;
            if (community[face] != NOBODY) {
                List<Integer> own = new ArrayList<>();
                own.add(face);
                members.put(face, own);
            }
        }
        markCells();
        joinPieces();
    }

    List<SquareGrid.Plot> plots() {
        List<SquareGrid.Plot> plots = new ArrayList<>();
        members.forEach((face, group) -> plots.add(new SquareGrid.Plot(
                community[face], square[face].row, square[face].column, place[face], faces.union(group))));
        return plots;
    }

    /** The largest face of each square is a cell from the start, when it is large enough. */
    private void markCells() {
        Map<Square, Integer> largest = new HashMap<>();
        for (int face : members.keySet()) {
            largest.merge(square[face], face, (a, b) -> faces.squareMetres(a) >= faces.squareMetres(b) ? a : b);
        }
        double smallest = SMALLEST_PART_OF_SQUARE * lattice.squareMetres();
        largest.values().forEach(face -> isCell[face] = faces.squareMetres(face) >= smallest);
    }

    /** Smallest first; pieces that no face of their community borders stay as they are. */
    private void joinPieces() {
        double smallest = SMALLEST_PART_OF_SQUARE * lattice.squareMetres();
        PriorityQueue<Waiting> waiting = new PriorityQueue<>(
                Comparator.comparingDouble(Waiting::squareMetres).thenComparingInt(Waiting::group));
        members.keySet().stream().filter(face -> !isCell[face]).forEach(face -> waiting.add(waiting(face)));
        while (!waiting.isEmpty()) {
            Waiting next = waiting.remove();
            List<Integer> own = members.get(next.group);
            if (own == null || own.size() != next.faces || isCell[next.group]) {
                continue;
            }
            int neighbour = neighbourOfLongestBorder(own);
            if (neighbour == NOBODY) {
                continue;
            }
            int joined = join(next.group, neighbour);
            Waiting grown = waiting(joined);
            isCell[joined] |= grown.squareMetres >= smallest;
            if (!isCell[joined]) {
                waiting.add(grown);
            }
        }
    }

    private Waiting waiting(int face) {
        List<Integer> own = members.getOrDefault(face, List.of());
        return new Waiting(face, own.stream().mapToDouble(faces::squareMetres).sum(), own.size());
    }

    private int neighbourOfLongestBorder(List<Integer> own) {
        int self = group[own.get(0)];
        Map<Integer, Double> lengths = new TreeMap<>();
        for (int face : own) {
            for (Faces.Border border : faces.borders(face)) {
                if (community[border.face()] == community[face] && group[border.face()] != self) {
                    lengths.merge(group[border.face()], border.metres(), Double::sum);
                }
            }
        }
        int longest = NOBODY;
        double metres = 0;
        for (Map.Entry<Integer, Double> entry : lengths.entrySet()) {
            if (entry.getValue() > metres) {
                longest = entry.getKey();
                metres = entry.getValue();
            }
        }
        return longest;
    }

    /** Joins two groups under the face that is a cell already, or else the larger one. */
    private int join(int piece, int neighbour) {
        boolean pieceLeads = !isCell[neighbour] && faces.squareMetres(piece) > faces.squareMetres(neighbour);
        int kept = pieceLeads ? piece : neighbour;
        int gone = pieceLeads ? neighbour : piece;
        List<Integer> moved = members.remove(gone);
        List<Integer> stays = members.get(kept);
        if (moved == null || stays == null) {
            throw new IllegalStateException("groups %d and %d are not both open".formatted(piece, neighbour));
        }
        moved.forEach(face -> group[face] = kept);
        stays.addAll(moved);
        return kept;
    }
}
