// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gridkeeper.engine.geo.Crs;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.engine.query.Cql2;
import org.gridkeeper.engine.query.Cql2Exception;
import org.gridkeeper.server.catalogue.Catalogue;
import org.gridkeeper.server.catalogue.LayerDeclaration;
import org.gridkeeper.server.store.StoreProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * Writes a layer into a file, feature by feature: all of it or no file. It speaks for an administrator, who sees every
 * field; what looks like personal data stops it unless that was allowed.
 */
@Component
public class Exporter {

    private static final Logger LOG = LoggerFactory.getLogger(Exporter.class);

    private final List<FeatureFormat> formats;
    private final Catalogue catalogue;
    private final LayerSource source;
    private final StoreProperties database;
    private final ExportSettings settings;

    Exporter(
            List<FeatureFormat> formats,
            Catalogue catalogue,
            LayerSource source,
            StoreProperties database,
            ExportSettings settings) {
        this.formats = List.copyOf(formats);
        this.catalogue = catalogue;
        this.source = source;
        this.database = database;
        this.settings = settings;
    }

    /**
     * Exports a layer.
     *
     * @throws ExportArgumentException when it cannot be done as asked
     * @throws ExportFailedException when the file cannot be written, or would hold personal data
     */
    public ExportReport run(ExportRequest request) {
        LayerDeclaration declaration = declaration(request.layer());
        FeatureFormat format = format(formatName(request));
        ExportPlan plan = plan(request, declaration);
        format.check(plan);
        Chosen chosen = chosen(request.selection(), plan.schema());
        long version = source.numberAt(request.selection().at(), settings.timezone());
        Path embedded = database.geoPackage().toAbsolutePath();
        String name = "%s.%s".formatted(request.layer(), format.name());
        try (Destination destination = Destination.of(request.target(), name, embedded)) {
            ExportRun run = new ExportRun(plan, chosen, source);
            List<String> notes = new ArrayList<>();
            try (FeatureWriter writer = format.open(plan, destination.unfinished())) {
                run.write(writer, !request.selection().at().isEmpty(), version);
                refusePersonal(run, request.target(), notes);
                notes.addAll(writer.finish());
            }
            ExportReport report = new ExportReport(
                    request.layer(),
                    destination.file(),
                    run.features(),
                    run.rejected(),
                    destination.complete(),
                    version,
                    notes);
            LOG.info("{}", report);
            return report;
        } catch (IOException | UncheckedIOException | JacksonException e) {
            throw new ExportFailedException(
                    "the file cannot be written, and nothing of it was kept: %s".formatted(e.getMessage()), e);
        }
    }

    private static void refusePersonal(ExportRun run, ExportRequest.Target target, List<String> notes) {
        run.personal().ifPresent(found -> {
            if (!target.allowPersonal()) {
                throw new ExportFailedException(
                        "no file was made: it would hold personal data in %s; leave the rows out with --where, or write them with --allow-personal when whoever gets the file may have them"
                                .formatted(found));
            }
            notes.add("holds personal data in %s".formatted(found));
        });
    }

    private LayerDeclaration declaration(String layer) {
        return catalogue
                .find(layer)
                .orElseThrow(() -> new ExportArgumentException("there is no layer '%s'; there are %s"
                        .formatted(
                                layer,
                                catalogue.list().stream()
                                        .map(each -> each.schema().id())
                                        .collect(Collectors.joining(", ")))));
    }

    /** GeoJSON into a file that is named as line-delimited becomes that. */
    private static String formatName(ExportRequest request) {
        String format = request.format().toLowerCase(Locale.ROOT);
        boolean lines =
                request.target().file().toString().toLowerCase(Locale.ROOT).endsWith(".geojsonl");
        return lines && format.equals("geojson") ? "geojsonl" : format;
    }

    private FeatureFormat format(String name) {
        return formats.stream()
                .filter(format -> format.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ExportArgumentException("--format '%s' is not known; there are %s"
                        .formatted(
                                name,
                                formats.stream()
                                        .map(FeatureFormat::name)
                                        .sorted()
                                        .collect(Collectors.joining(", ")))));
    }

    private ExportPlan plan(ExportRequest request, LayerDeclaration declaration) {
        LayerSchema schema = declaration.schema();
        boolean forPublic = request.target().forPublic();
        if (forPublic) {
            Scope open = Scope.open(0);
            if (!open.sees(schema.kind())) {
                throw new ExportArgumentException(
                        "the public sees no single features of layer %s, only counts and densities; leave --public out for those who may"
                                .formatted(schema.id()));
            }
            schema = new LayerSchema(
                    schema.id(),
                    schema.kind(),
                    schema.geometry(),
                    schema.fields().stream().filter(open::sees).toList());
        }
        String crs = request.form().crs();
        if (!crs.isEmpty() && schema.geometry() == GeometryKind.NONE) {
            throw new ExportArgumentException(
                    "layer %s is a register without places; leave --crs out".formatted(schema.id()));
        }
        return new ExportPlan(declaration, schema, request.form(), crs(crs), !forPublic, settings.timezone());
    }

    private static Crs crs(String name) {
        try {
            return Crs.parse(name.isEmpty() ? "EPSG:4326" : name);
        } catch (IllegalArgumentException e) {
            throw new ExportArgumentException(String.valueOf(e.getMessage()));
        }
    }

    private Chosen chosen(ExportRequest.Selection selection, LayerSchema schema) {
        if (selection.boundsWgs84() != null && schema.geometry() == GeometryKind.NONE) {
            throw new ExportArgumentException(
                    "layer %s is a register without places; leave --bbox out".formatted(schema.id()));
        }
        try {
            Cql2 filter = selection.where().isBlank()
                    ? Cql2.EVERYTHING
                    : Cql2.parse(selection.where(), schema, settings.timezone());
            return new Chosen(selection.boundsWgs84(), filter);
        } catch (Cql2Exception e) {
            throw new ExportArgumentException("--where: " + e.getMessage());
        }
    }
}
