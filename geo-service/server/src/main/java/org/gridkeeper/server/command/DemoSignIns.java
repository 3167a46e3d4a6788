// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.command;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.engine.index.Sensitivity;
import org.gridkeeper.server.register.Holder;
import org.gridkeeper.server.register.Responsibilities;
import org.gridkeeper.server.scope.Accounts;
import org.gridkeeper.server.scope.Role;

/**
 * The accounts of a demonstration: an administrator, and one grid chief who sees everything in the cells of their
 * responsibility and nothing outside them. The passwords are generated once and stay the same; they are kept in the
 * demonstration's home, readable by its owner alone, so that every start can print them.
 */
final class DemoSignIns {

    static final String ADMINISTRATOR = "admin";
    static final String CHIEF = "chief";

    private static final int MINIMUM_COUNT = 5;
    private static final int PASSWORD_BYTES = 12;

    private final Path file;

    DemoSignIns(Path home) {
        this.file = home.resolve("sign-ins.properties");
    }

    /** Makes the accounts, or gives them their passwords and scopes again, and returns what to print of them. */
    List<String> make(Accounts accounts, Responsibilities responsibilities, Instant now) {
        Properties passwords = passwords();
        List<String> lines = new ArrayList<>();
        accounts.put(ADMINISTRATOR, of(ADMINISTRATOR, passwords), Role.ADMINISTRATOR, Scope.all());
        lines.add(line(ADMINISTRATOR, passwords, "administrator"));
        List<Holder> chiefs = responsibilities.listByRole("grid_chief", now);
        if (!chiefs.isEmpty()) {
            String holder = chiefs.get(0).name();
            Set<String> cells = chiefs.stream()
                    .filter(chief -> chief.name().equals(holder))
                    .map(Holder::cell)
                    .collect(Collectors.toSet());
            accounts.put(CHIEF, of(CHIEF, passwords), Role.READER, scope(cells));
            lines.add(line(CHIEF, passwords, "grid chief %s, %d cells".formatted(holder, cells.size())));
        }
        return lines;
    }

    private static String line(String name, Properties passwords, String who) {
        return "  sign in as %-6s password %s  (%s)".formatted(name, of(name, passwords), who);
    }

    private static String of(String name, Properties passwords) {
        return Objects.requireNonNull(passwords.getProperty(name));
    }

    private static Scope scope(Set<String> cells) {
        return new Scope(false, cells, EnumSet.allOf(Kind.class), Sensitivity.RESTRICTED, MINIMUM_COUNT);
    }

    private Properties passwords() {
        Properties passwords = new Properties();
        try {
            if (Files.exists(file)) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    passwords.load(reader);
                }
            }
            for (String name : List.of(ADMINISTRATOR, CHIEF)) {
                passwords.putIfAbsent(name, newPassword());
            }
            createForOwner();
            try (Writer writer = Files.newBufferedWriter(file, StandardOpenOption.TRUNCATE_EXISTING)) {
                passwords.store(writer, "Generated for this demonstration");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return passwords;
    }

    /** Nobody else may read the file from its first moment on, where the file system knows permissions. */
    private void createForOwner() throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        var owner = PosixFilePermissions.fromString("rw-------");
        if (!Files.exists(file)) {
            if (posix) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(owner));
            } else {
                Files.createFile(file);
            }
        } else if (posix) {
            Files.setPosixFilePermissions(file, owner);
        }
    }

    private static String newPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
