// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.server.area.CellFollower;
import org.gridkeeper.server.area.Handover;
import org.gridkeeper.server.area.Succession;
import org.gridkeeper.server.link.LinkSession;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.StoreTransaction;
import org.gridkeeper.server.store.StoredFeature;
import org.springframework.stereotype.Component;

/**
 * Hands responsibilities over from cells that end to those that take their place: who holds a cell holds all of its parts,
 * and who holds a merged cell holds the whole. Where two would hold one role on a day, who held the largest part keeps it.
 * A cover goes on in cells whose holder it covers for. The row ends the day before, and another goes on under an id with
 * the date. Safe for all threads.
 */
@Component
class DutyHandover implements CellFollower {

    private static final String DATED = "~\\d{4}-\\d{2}-\\d{2}(~\\d+)?$";

    private final FeatureStore store;
    private final ZoneId zone;

    DutyHandover(FeatureStore store, RegisterSettings settings) {
        this.store = store;
        this.zone = settings.timezone();
    }

    @Override
    public List<Handover> follow(StoreTransaction transaction, LinkSession links, Succession succession) {
        return store.findSchema(RegisterIds.RESPONSIBILITIES)
                .map(schema -> new Work(schema, transaction, links, succession).all())
                .orElse(List.of());
    }

    /** Days on which a post answers for the new cells. */
    private record Granted(Duty duty, Days days) {

        boolean isOf(Duty other) {
            return duty.role().equals(other.role()) && duty.covers().equals(other.covers());
        }

        boolean isCoveredBy(Duty cover) {
            return !duty.isCover()
                    && duty.role().equals(cover.role())
                    && duty.person().equals(cover.covers());
        }
    }

    /** A row that is to be: cells for some days. */
    private record Piece(Set<String> cells, Days days) {}

    /** One edit of cells. */
    private final class Work {

        private final LayerSchema schema;
        private final StoreTransaction transaction;
        private final LinkSession links;
        private final Succession succession;
        private final Map<String, StoredFeature> rows = new HashMap<>();
        private final List<Granted> granted = new ArrayList<>();

        Work(LayerSchema schema, StoreTransaction transaction, LinkSession links, Succession succession) {
            this.schema = schema;
            this.transaction = transaction;
            this.links = links;
            this.succession = succession;
        }

        List<Handover> all() {
            List<Duty> duties = new ArrayList<>();
            transaction.forEach(schema.id(), row -> {
                Duty duty = Duty.of(new Row(row), zone);
                if (duty.cells().stream().anyMatch(succession.ended()::contains)
                        && !duty.days().last().isBefore(succession.date())) {
                    duties.add(duty);
                    rows.put(row.id(), row);
                }
            });
            duties.sort(Comparator.comparing(Duty::isCover)
                    .thenComparing(this::rank)
                    .thenComparing(Duty::id));
            return duties.stream().map(this::handOver).toList();
        }

        /** By the largest of its parts. */
        private int rank(Duty duty) {
            return duty.cells().stream()
                    .mapToInt(succession.ended()::indexOf)
                    .filter(index -> index >= 0)
                    .min()
                    .orElse(Integer.MAX_VALUE);
        }

        private Handover handOver(Duty duty) {
            Days days = new Days(later(duty.days().first()), duty.days().last());
            Set<String> yieldedTo = new TreeSet<>();
            List<Days> free = free(duty, days, yieldedTo);
            free.forEach(each -> granted.add(new Granted(duty, each)));
            List<String> from =
                    succession.ended().stream().filter(duty.cells()::contains).toList();
            write(duty, pieces(duty, days, free));
            List<String> to = holds(duty, days) ? succession.begun() : List.of();
            return new Handover(duty.id(), duty.role(), duty.person(), from, to, List.copyOf(yieldedTo));
        }

        /** Whether the post has the new cells on some of these days, be it by another row. */
        private boolean holds(Duty duty, Days days) {
            return granted.stream()
                    .anyMatch(other ->
                            other.isOf(duty) && other.duty.person().equals(duty.person()) && other.days.meets(days));
        }

        private LocalDate later(LocalDate day) {
            return day.isBefore(succession.date()) ? succession.date() : day;
        }

        private List<Days> free(Duty duty, Days days, Set<String> yieldedTo) {
            List<Days> free = duty.isCover()
                    ? granted.stream()
                            .filter(holder -> holder.isCoveredBy(duty))
                            .flatMap(holder -> holder.days.shared(days).stream())
                            .toList()
                    : List.of(days);
            for (Granted other : granted) {
                if (other.isOf(duty) && free.stream().anyMatch(other.days::meets)) {
                    free = free.stream()
                            .flatMap(each -> each.without(other.days).stream())
                            .toList();
                    if (!other.duty.person().equals(duty.person())) {
                        yieldedTo.add(other.duty.person());
                    }
                }
            }
            return free;
        }

        /** A row of one cell goes on as a row for each new one, so that each belongs to its cell. */
        private List<Piece> pieces(Duty duty, Days days, List<Days> free) {
            Set<String> rest = new LinkedHashSet<>(duty.cells());
            rest.removeAll(succession.ended());
            Set<String> begun = new LinkedHashSet<>(succession.begun());
            if (duty.cells().size() == 1) {
                return begun.stream()
                        .flatMap(cell -> free.stream().map(each -> new Piece(Set.of(cell), each)))
                        .toList();
            }
            if (free.equals(List.of(days))) {
                rest.addAll(begun);
                return List.of(new Piece(rest, days));
            }
            Stream<Piece> others = free.stream().map(each -> new Piece(begun, each));
            return Stream.concat(rest.isEmpty() ? Stream.empty() : Stream.of(new Piece(rest, days)), others)
                    .toList();
        }

        private void write(Duty duty, List<Piece> pieces) {
            StoredFeature row = rows.get(duty.id());
            if (row == null) {
                throw new IllegalStateException("row %s was not read".formatted(duty.id()));
            }
            boolean goesOn = duty.days().first().isBefore(succession.date());
            if (goesOn) {
                Days before = new Days(duty.days().first(), succession.date().minusDays(1));
                put(duty, row, new Piece(duty.cells(), before), duty.id());
            } else if (pieces.isEmpty()) {
                links.delete(schema, duty.id());
            }
            for (int i = 0; i < pieces.size(); i++) {
                String id = i == 0 && !goesOn ? duty.id() : freeId(duty.id());
                put(duty, row, pieces.get(i), id);
            }
        }

        private void put(Duty duty, StoredFeature row, Piece piece, String id) {
            Map<String, Object> values = new LinkedHashMap<>(row.values());
            values.put("cells", String.join(",", piece.cells));
            if (!piece.days.first().equals(duty.days().first())) {
                values.put("valid_from", piece.days.first().atStartOfDay(zone).toInstant());
            }
            if (!piece.days.last().equals(duty.days().last())) {
                values.put("valid_to", piece.days.last().atStartOfDay(zone).toInstant());
            }
            links.put(schema, new StoredFeature(id, row.lonLat(), values, row.link()));
        }

        private String freeId(String id) {
            String dated = "%s~%s".formatted(id.replaceFirst(DATED, ""), succession.date());
            String free = dated;
            for (int i = 2; transaction.find(schema.id(), free).isPresent(); i++) {
                free = "%s~%d".formatted(dated, i);
            }
            return free;
        }
    }
}
