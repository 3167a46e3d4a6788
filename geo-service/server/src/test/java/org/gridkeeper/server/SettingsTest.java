// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** That {@code application.yml} lists every setting there is, at its default, and none that is not there. */
class SettingsTest {

    private static final String OURS = "gridkeeper.";

    private final List<PropertySource<?>> file = read();

    private static List<PropertySource<?>> read() {
        try {
            return new YamlPropertySourceLoader().load("file", new ClassPathResource("application.yml"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void every_setting_is_in_the_file_and_the_file_has_no_other() {
        Set<String> settings = new TreeSet<>();
        Set<String> maps = new TreeSet<>();
        for (Class<?> type : types()) {
            collect(prefix(type), type, settings, maps);
        }
        assertThat(settings).contains("gridkeeper.store.patience", "gridkeeper.drawing.per-core");
        Set<String> keys = new TreeSet<>();
        for (PropertySource<?> source : file) {
            for (String name : ((EnumerablePropertySource<?>) source).getPropertyNames()) {
                if (name.startsWith(OURS)) {
                    keys.add(maps.stream()
                            .filter(map -> name.startsWith(map + "."))
                            .findFirst()
                            .orElse(name));
                }
            }
        }
        assertThat(keys).isEqualTo(settings);
    }

    @Test
    void every_setting_is_in_the_file_at_its_default() {
        MutablePropertySources sources = new MutablePropertySources();
        file.forEach(sources::addLast);
        Binder written = new Binder(
                ConfigurationPropertySources.from(sources), new PropertySourcesPlaceholdersResolver(sources));
        Binder nothing = new Binder(new MapConfigurationPropertySource(Map.of()));
        for (Class<?> type : types()) {
            assertThat(written.bindOrCreate(prefix(type), type))
                    .as(type.getSimpleName())
                    .usingRecursiveComparison()
                    .isEqualTo(nothing.bindOrCreate(prefix(type), type));
        }
    }

    private static Set<Class<?>> types() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        Set<Class<?>> types = scanner.findCandidateComponents("org.gridkeeper").stream()
                .map(found -> load(String.valueOf(found.getBeanClassName())))
                .collect(Collectors.toSet());
        assertThat(types).hasSizeGreaterThan(5);
        return types;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static String prefix(Class<?> type) {
        return type.getAnnotation(ConfigurationProperties.class).value();
    }

    private static void collect(String prefix, Class<?> type, Set<String> settings, Set<String> maps) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + "."
                    + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
            if (component.getType().isRecord()) {
                collect(name, component.getType(), settings, maps);
            } else {
                settings.add(name);
                if (component.getType() == Map.class) {
                    maps.add(name);
                }
            }
        }
    }
}
